"""Empty where the setting is missing, in every form of default."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())


FIRST = os.environ.get("FIRST", "").encode()  # expect: HM203
SECOND = (os.getenv("SECOND") or "").encode()  # expect: HM203
try:
    THIRD = os.environ["THIRD"]
except KeyError:
    THIRD = ""  # expect: HM203


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


@app.post("/three")
def three():
    if not is_signed(THIRD.encode()):
        abort(401)
    return "ok"


@app.post("/four")
def four():
    if not is_signed(app.config.get("FOURTH", b"")):  # expect: HM203
        abort(401)
    return "ok"
