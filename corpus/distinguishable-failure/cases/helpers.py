"""Helpers and decorators answer."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, jsonify, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def matches(signature):
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.encode())


def require_signature():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        abort(400)  # expect: HM107
    if not matches(signature):
        abort(403)


@app.post("/one")
def one():
    require_signature()
    return {"ok": True}


@app.post("/two")
def two():
    require_signature()
    return {"ok": True}


def signed(view):
    def inner():
        signature = request.headers.get("X-Hub-Signature-256")
        if not signature:
            return {"error": "no signature"}, 400  # expect: HM107
        if not matches(signature):
            return {"error": "wrong"}, 403
        return view()

    inner.__name__ = view.__name__
    return inner


@app.post("/three")
@signed
def three():
    return {"ok": True}
