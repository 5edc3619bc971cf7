"""One form counts; what else is sent is ignored, or must fit too."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


@app.post("/versions")
def versions():
    """`v0=` and `v1=` are two encodings of one thing."""
    parts = dict(one.split("=", 1) for one in header("X-Hub-Signature-256").split(",") if "=" in one)
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), parts.get("v1", "").encode()):
        abort(401)
    return {"ok": True}


@app.post("/both")
def both():
    body = request.get_data()
    new = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    old = hmac.new(KEY, body, hashlib.sha1).hexdigest()  # expect: HM801
    if not hmac.compare_digest(new.encode(), header("X-Hub-Signature-256").encode()):
        abort(401)
    if not hmac.compare_digest(old.encode(), header("X-Hub-Signature").encode()):
        abort(401)
    events.append(body)
    return {"ok": True}


@app.post("/old-one")
def old_one():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha1).hexdigest()  # expect: HM801
    if not hmac.compare_digest(expected.encode(), header("X-Hub-Signature").encode()):
        abort(401)
    return {"ok": True}
