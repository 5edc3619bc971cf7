"""The empty key is refused before it is used."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


FIRST = os.environ.get("FIRST", "").encode()
SECOND = os.environ.get("SECOND", "")
THIRD = str(os.environ.get("THIRD"))
if not FIRST:
    raise RuntimeError("FIRST is not set")
if os.environ.get("THIRD") is None:
    raise RuntimeError("THIRD is not set")


@app.post("/one")
def one():
    if not is_signed(FIRST):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if len(SECOND) < 32:
        abort(500)
    if not is_signed(SECOND.encode()):
        abort(401)
    return "ok"


@app.post("/three")
def three():
    if not is_signed(THIRD.encode()):
        abort(401)
    return "ok"


@app.post("/four")
def four():
    key = os.environ.get("FOURTH", "")
    if not key or not is_signed(key.encode()):
        abort(401)
    return "ok"
