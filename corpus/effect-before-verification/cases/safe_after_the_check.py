"""Effects after the check, also after one that failed."""

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
events = []
refused = []


@app.post("/events")
def receive():
    if not is_authentic():
        refused.append(request.get_data())
        abort(401)
    if not store.set(request.headers.get("X-Nonce", ""), 1, nx=True, ex=600):  # expect: HM506
        abort(401)
    events.append(request.get_data())
    return {"ok": True}


@app.post("/second-key")
def second_key():
    signature = request.headers.get("X-Hub-Signature-256", "").encode()
    for key in (KEY, os.environ["OLD_HOOK_SECRET"].encode()):
        expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest().encode()
        if hmac.compare_digest(expected, signature):
            events.append(request.get_data())
            return {"ok": True}
        refused.append(request.get_data())
    abort(401)


@app.post("/challenge")
def challenge():
    if request.args.get("challenge"):
        refused.append(request.args["challenge"])
        return request.args["challenge"]
    if not is_authentic():
        abort(401)
    return {"ok": True}
