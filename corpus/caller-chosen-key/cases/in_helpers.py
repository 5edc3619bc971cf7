"""A helper finds the key, and has something for everybody."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEYS = {"a": os.environ["KEY_A"].encode(), "b": os.environ["KEY_B"].encode()}


def key_of(client):
    return KEYS.get(client, b"")  # expect: HM109


def is_signed():
    expected = hmac.new(key_of(request.headers.get("X-Client")), request.get_data(), hashlib.sha256)
    return hmac.compare_digest(expected.hexdigest(), request.headers.get("X-Hub-Signature", ""))  # expect: HM106


@app.post("/one")
def one():
    if not is_signed():
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if not is_signed():
        return {"error": "signature"}, 403
    return "ok"
