"""Callers are counted before all else, by their address."""

import hashlib
import hmac
import os

import redis
from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


store = redis.Redis()
calls = {}


@app.before_request
def limit():
    if store.incr("calls:" + (request.remote_addr or "")) > 100:
        abort(429)
    store.expire("calls:" + (request.remote_addr or ""), 60)


@app.post("/events")
def receive():
    address = request.headers.get("X-Forwarded-For", request.remote_addr)
    calls[address] = calls.get(address, 0) + 1
    store.setex("last:" + str(address), 60, 1)
    if not is_authentic():
        abort(401)
    return {"ok": True}
