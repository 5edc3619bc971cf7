"""The same status in other words."""

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


@app.post("/returned")
def returned():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        return "signature missing", 401  # expect: HM107
    if not matches(signature):
        return "signature wrong", 401
    return {"ok": True}


@app.post("/json")
def by_json():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if not signature.startswith("sha256="):
        return jsonify({"error": "format"}), 401  # expect: HM107
    if not matches(signature[7:]):
        return jsonify({"error": "signature"}), 401
    return {"ok": True}


@app.post("/aborted")
def aborted():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        abort(401, description="missing")  # expect: HM107
    if not matches(signature):
        abort(401, description="invalid")
    return {"ok": True}
