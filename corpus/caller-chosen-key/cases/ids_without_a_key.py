"""Who gives an id that nobody has gets the empty key, or a known one."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEYS = {"a": os.environ["KEY_A"], "b": os.environ["KEY_B"]}


def is_signed(key):
    expected = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode())


@app.post("/empty")
def empty():
    if not is_signed(KEYS.get(request.headers.get("X-Key-Id"), "")):  # expect: HM109
        abort(401)
    return "ok"


@app.post("/or")
def with_or():
    key = KEYS.get(request.headers.get("X-Key-Id")) or ""  # expect: HM109
    if not is_signed(key):
        abort(401)
    return "ok"


@app.post("/known")
def known():
    key = KEYS.get(request.args["client"], "the-key-of-everybody-else")  # expect: HM109
    if not is_signed(key):
        abort(401)
    return "ok"


@app.post("/missing")
def missing():
    client = request.args["client"]
    if client in KEYS:
        key = KEYS[client]
    else:
        key = ""  # expect: HM109
    if not is_signed(key):
        abort(401)
    return "ok"
