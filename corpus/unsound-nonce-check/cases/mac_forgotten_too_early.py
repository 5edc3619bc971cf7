"""The MAC that was expected is remembered, for one side of the window only."""
import hashlib
import hmac
import os
import time

import redis
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
store = redis.Redis()
orders = []


def verify():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    if not store.set("seen:" + mac, 1, nx=True, ex=300):  # expect: HM506
        abort(401)


@app.post("/orders")
def order():
    verify()
    orders.append(request.get_data())
    return "", 204


@app.post("/refunds")
def refund():
    verify()
    orders.append(request.get_data())
    return "", 204
