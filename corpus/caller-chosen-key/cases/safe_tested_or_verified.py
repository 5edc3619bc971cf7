"""The program asks more of the key than whether it is there, or of its sender."""

import hashlib
import hmac
import os

from flask import Flask, abort, request, session

app = Flask(__name__)
KEYS = os.environ["KEYS"].split(",")
ADMIN = os.environ["ADMIN_KEY"].encode()


def is_signed(key, name):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get(name, "").encode())


@app.post("/listed")
def listed():
    key = request.headers.get("X-Key", "")
    if key not in KEYS:
        abort(401)
    if not is_signed(key.encode(), "X-Hub-Signature"):
        abort(401)
    return "ok"


@app.post("/verified")
def verified():
    if not is_signed(ADMIN, "X-Admin-Signature"):
        abort(401)
    if not is_signed(request.headers.get("X-Key", "").encode(), "X-Hub-Signature"):
        abort(401)
    return "ok"


@app.post("/session")
def of_the_session():
    if not session.get("user"):
        abort(401)
    if not is_signed(request.headers.get("X-Key", "").encode(), "X-Hub-Signature"):
        abort(401)
    return "ok"
