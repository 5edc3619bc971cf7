"""The digest header is signed in the place of the body, and nobody computes it again."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    digest = request.headers.get("Content-Digest", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n{digest}"
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/orders")
def place():
    orders.append(request.get_data())  # expect: HM405
    return {"orders": len(orders)}


@app.post("/orders/clear")
def clear():
    orders.clear()
    return {"orders": 0}
