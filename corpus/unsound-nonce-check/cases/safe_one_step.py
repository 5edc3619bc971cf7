"""One step tells whether a nonce was new and stores it, for as long as its time is good."""
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


@app.post("/set")
def by_set():
    if not store.set("nonce:" + verified(), 1, nx=True, ex=2 * WINDOW + 1):
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/setnx")
def by_setnx():
    key = "nonce:" + verified()
    if not store.setnx(key, 1):
        abort(401)
    store.expire(key, 3600)
    orders.append(request.get_data())
    return "", 204


@app.post("/sadd")
def by_a_set_of_the_store():
    if store.sadd("nonces", verified()) == 0:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/count")
def by_a_count():
    key = "nonce:" + verified()
    if store.incr(key) > 1:
        abort(401)
    store.expire(key, 3600)
    orders.append(request.get_data())
    return "", 204


@app.post("/lock")
def behind_a_lock():
    nonce = verified()
    with store.lock("nonces"):
        if store.get(nonce):
            abort(401)
        store.set(nonce, 1, ex=3600)
    orders.append(request.get_data())
    return "", 204
