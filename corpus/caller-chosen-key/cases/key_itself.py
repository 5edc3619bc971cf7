"""The request brings the key, in whatever form."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode())


@app.post("/header")
def header():
    if not is_signed(request.headers["X-Key"].encode()):  # expect: HM106, HM109
        abort(401)
    return "ok"


@app.post("/argument")
def argument():
    key = request.args.get("key", "")  # expect: HM109
    if not key:
        abort(401)
    if not is_signed(bytes.fromhex(key)):  # expect: HM106
        abort(401)
    return "ok"


@app.post("/json")
def json():
    secret = request.get_json()["auth"]["secret"]  # expect: HM106, HM109
    if not is_signed(hashlib.sha256(secret.encode()).digest()):
        abort(401)
    return "ok"


@app.post("/prefixed")
def prefixed():
    if not is_signed(b"key-" + request.headers.get("X-Client", "").encode()):  # expect: HM109
        abort(401)
    return "ok"


@app.post("/either")
def either():
    key = request.headers.get("X-Key") or os.environ["KEY"]  # expect: HM109
    if not is_signed(key.encode()):
        abort(401)
    return "ok"
