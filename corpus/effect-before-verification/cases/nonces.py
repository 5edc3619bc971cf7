"""A nonce is remembered before the compare: strangers can use it up."""

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
seen = set()
last = {}


def is_new():
    return store.set(request.headers.get("X-Nonce", ""), 1, nx=True, ex=600)  # expect: HM105, HM506


@app.post("/in-a-store")
def in_a_store():
    if not is_new() or not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/in-memory")
def in_memory():
    nonce = request.headers.get("X-Nonce", "")  # expect: HM506
    if nonce in seen:
        abort(401)
    seen.add(nonce)  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/by-client")
def by_client():
    last[request.headers.get("X-Client", "")] = request.headers.get("X-Nonce", "")  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


def verify(nonce, body, signature):
    """Nobody calls it: its parameters are the caller's."""
    store.setex(nonce, 600, 1)  # expect: HM105
    return hmac.compare_digest(hmac.new(KEY, body, hashlib.sha256).digest(), signature)
