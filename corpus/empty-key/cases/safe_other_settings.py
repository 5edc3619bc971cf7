"""Empty defaults of what is no key."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


KEY = os.environ["KEY"].encode()
PREFIX = os.environ.get("PREFIX", "")
SEED = hashlib.sha256(os.environ.get("SEED", "").encode()).hexdigest()


@app.post("/one")
def one():
    if not is_signed(KEY):
        abort(401)
    return PREFIX + SEED


@app.post("/two")
def two():
    given = request.headers.get("X-Signature", "")
    expected = hmac.new(KEY, b"" + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM501
        abort(401)
    return "ok"
