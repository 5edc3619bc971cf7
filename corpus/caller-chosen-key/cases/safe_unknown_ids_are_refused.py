"""A lookup that raises, gives None or is tested refuses ids that nobody has."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEYS = {"a": os.environ["KEY_A"].encode(), "b": os.environ["KEY_B"].encode()}


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode())


def key_of(client):
    if client not in KEYS:
        abort(401)
    return KEYS[client]


@app.post("/none")
def none():
    key = KEYS.get(request.headers.get("X-Key-Id"))
    if key is None or not is_signed(key):
        abort(401)
    return "ok"


@app.post("/empty")
def empty():
    key = KEYS.get(request.headers.get("X-Key-Id"), b"")
    if not key:
        abort(401)
    if not is_signed(key):
        abort(401)
    return "ok"


@app.post("/length")
def length():
    key = KEYS.get(request.headers.get("X-Key-Id"), b"")
    if len(key) < 32 or not is_signed(key):
        abort(401)
    return "ok"


@app.post("/helper")
def helper():
    if not is_signed(key_of(request.headers.get("X-Key-Id"))):
        abort(401)
    return "ok"
