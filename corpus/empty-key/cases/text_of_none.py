"""A variable that is missing, as text."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


FIRST = str(os.environ.get("FIRST")).encode()  # expect-missing: HM203
SECOND = f"{os.getenv('SECOND')}".encode()  # expect-missing: HM203


@app.post("/one")
def one():
    if not is_signed(FIRST):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if not is_signed(SECOND):
        abort(401)
    return "ok"
