"""Headers that the request lists are signed in a loop; the list itself is not asked for anything."""
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
    text = stamp + "\n"
    for name in request.headers.get("X-Signed-Headers", "").lower().split(";"):  # expect: HM405
        text += f"{name}:{request.headers.get(name, '')}\n"
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/orders")
def place():
    orders.append("one more")
    return {"orders": len(orders)}


@app.get("/orders")
def show():
    return {"orders": len(orders)}
