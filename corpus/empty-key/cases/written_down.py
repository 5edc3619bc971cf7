"""The empty key, always."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


EMPTY = b""  # expect: HM203


@app.post("/one")
def one():
    if not is_signed(EMPTY):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if not is_signed("".encode()):  # expect: HM203
        abort(401)
    return "ok"
