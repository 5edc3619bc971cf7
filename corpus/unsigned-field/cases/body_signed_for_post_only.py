"""The body is signed for POST and forgotten for PUT."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
pages = {}


def message():
    head = f"{request.method}\n{request.full_path}\n{request.headers.get('X-Time', '')}\n".encode()
    if request.method == "POST":
        return head + request.get_data()
    return head


@app.before_request
def verify():
    mac = hmac.new(KEY, message(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Mac", "").encode()):
        abort(401)
    stamp = request.headers.get("X-Time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/pages")
def create():
    pages[str(len(pages))] = request.get_data()
    return {"pages": len(pages)}


@app.put("/pages/<number>")
def change(number):
    pages[number] = request.get_data(as_text=True)  # expect: HM401
    return {"pages": len(pages)}
