"""The application answers all of them alike."""

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


@app.errorhandler(400)
@app.errorhandler(401)
def refused(error):
    return {"error": "unauthorized"}, 401


@app.post("/events")
def receive():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        abort(400)
    if not matches(signature):
        abort(401)
    return {"ok": True}
