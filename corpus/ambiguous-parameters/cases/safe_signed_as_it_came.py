"""Query and body are signed as they came: a second value is one more byte of them."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    verify()
    for item in request.args.getlist("item") + request.form.getlist("item"):
        rows.append(item)
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    verify()
    rows.clear()
    return {"rows": 0}

