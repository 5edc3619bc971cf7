"""Stored in one step, for the window of one side: 300 seconds, where a time is good for 600."""
import hashlib
import hmac
import os
import time

import redis
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

WINDOW = 300

app = Flask(__name__)
store = redis.Redis()
orders = []


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    nonce = request.headers.get("X-Nonce", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n{nonce}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    return nonce


@app.post("/orders")
def order():
    if not store.set("nonce:" + verified(), 1, nx=True, ex=WINDOW):  # expect: HM506
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/refunds")
def refund():
    key = "nonce:" + verified()
    if not store.setnx(key, 1):  # expect: HM506
        abort(401)
    store.expire(key, 2 * 60)
    orders.append(request.get_data())
    return "", 204


@app.post("/milliseconds")
def milliseconds():
    if not store.set("nonce:" + verified(), 1, nx=True, px=300_000):  # expect: HM506
        abort(401)
    orders.append(request.get_data())
    return "", 204
