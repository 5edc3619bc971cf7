"""Tests that do not keep the empty key out."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


KEY = os.environ.get("KEY", "")  # expect: HM203
if KEY == "changeme":
    raise RuntimeError("choose a key")


@app.post("/one")
def one():
    if KEY is None:
        abort(500)
    if not is_signed(KEY.encode()):
        abort(401)
    return "ok"
