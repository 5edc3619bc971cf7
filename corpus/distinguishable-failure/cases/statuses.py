"""Other statuses for what was no signature."""

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


@app.post("/absent")
def absent():
    signature = request.headers.get("X-Hub-Signature-256")
    if signature is None:
        abort(400)  # expect: HM107
    if not matches(signature):
        abort(401)
    return {"ok": True}


@app.post("/key")
def by_key():
    if "X-Hub-Signature-256" not in request.headers:
        return jsonify(error="no"), 403  # expect: HM107
    if matches(request.headers["X-Hub-Signature-256"]):
        return {"ok": True}
    return jsonify(error="no"), 401


@app.post("/malformed")
def malformed():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if len(signature) != 64:
        abort(400)  # expect: HM107
    if not matches(signature):
        abort(401)
    return {"ok": True}


@app.post("/one-of-several")
def one_of_several():
    client = request.headers.get("X-Client")
    signature = request.headers.get("X-Hub-Signature-256")
    if not all([client, signature]):
        return {"error": "headers missing"}, 400  # expect: HM107
    if not matches(signature):
        return {"error": "wrong"}, 401
    return {"ok": True}


@app.post("/empty")
def empty():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if not signature:
        abort(400)  # expect: HM107
    if not matches(signature):
        abort(401)
    return {"ok": True}
