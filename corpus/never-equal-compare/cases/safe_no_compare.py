"""Emptiness, lengths and what the server keeps."""

import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def mac():
    return hmac.new(KEY, request.get_data(), hashlib.sha256)


def sent():
    return request.headers.get("X-Hub-Signature-256", "")


def answer(is_valid):
    if not is_valid:
        abort(401)
    return {"ok": True}


KEPT = {}


@app.post("/empty")
def empty():
    expected = mac().digest()
    if expected == "" or expected == b"":
        abort(500)
    return answer(hmac.compare_digest(expected.hex().encode(), sent().encode()))


@app.post("/kept")
def kept():
    if mac().digest() == KEPT.get("last"):
        abort(409)
    return answer(hmac.compare_digest(mac().hexdigest().encode(), sent().encode()))
