"""A setting that is missing is None, and None is no key."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


FIRST = os.environ.get("FIRST")
SECOND = str(os.environ["SECOND"]).encode()


@app.post("/one")
def one():
    if not is_signed(FIRST.encode()):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if not is_signed(SECOND):
        abort(401)
    return "ok"


@app.post("/three")
def three():
    if not is_signed(app.config.get("THIRD")):
        abort(401)
    return "ok"
