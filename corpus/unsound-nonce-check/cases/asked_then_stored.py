"""Whether a nonce is new is asked in one step, and it is stored in another: a race of two copies."""
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
    nonce = verified()
    if store.get("nonce:" + nonce):
        abort(401)
    store.set("nonce:" + nonce, 1, ex=601)  # expect: HM506
    orders.append(request.get_data())
    return "", 204


def is_new(nonce):
    if store.exists(nonce):
        return False
    store.setex(nonce, 900, b"1")  # expect: HM506
    return True


@app.post("/refunds")
def refund():
    if not is_new(verified()):
        abort(409)
    orders.append(request.get_data())
    return "", 204
