"""Compared in constant time, in all its spellings."""

import hmac
import os
import secrets
from hmac import compare_digest

from flask import Flask, abort, request
from werkzeug.security import check_password_hash

app = Flask(__name__)
SECRET = os.environ["HOOK_SECRET"]


def same(a, b):
    if len(a) != len(b):
        return False
    different = 0
    for x, y in zip(a, b):
        different |= ord(x) ^ ord(y)
    return different == 0


@app.post("/one")
def one():
    if not hmac.compare_digest(SECRET.encode(), request.headers.get("X-Secret", "").encode()):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    given = request.headers.get("X-Secret", "").encode()
    if not (compare_digest(given, SECRET.encode()) or secrets.compare_digest(given, b"")):
        abort(401)
    return "ok"


@app.post("/three")
def three():
    if not same(request.headers.get("X-Secret", ""), SECRET):
        abort(401)
    return "ok"


@app.post("/four")
def four():
    if not check_password_hash(os.environ["PASSWORD_HASH"], request.form["password"]):
        abort(401)
    return "ok"
