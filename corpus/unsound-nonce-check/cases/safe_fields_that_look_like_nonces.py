"""Ids of things that are looked up and stored: they say what is ordered, and not that it comes once."""
import hashlib
import hmac
import os
import time

import redis
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
store = redis.Redis()
stock = {}


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


@app.post("/stock")
def add():
    item = request.get_json()["item"]
    if item in stock:
        abort(409)
    stock[item] = request.get_json()
    return "", 204


@app.post("/baskets")
def basket():
    name = request.get_json()["basket_id"]
    if store.get("basket:" + name):
        abort(409)
    store.set("basket:" + name, request.get_data(), ex=60)
    return "", 204


@app.before_request
def authenticate():
    nonce = verified()
    if not store.set("nonce:" + nonce, 1, nx=True, ex=3600):
        abort(401)
