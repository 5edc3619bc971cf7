"""One answer for all of it."""

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


@app.post("/same")
def same():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        abort(401)
    if not matches(signature):
        abort(401)
    return {"ok": True}


@app.post("/together")
def together():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature or not matches(signature):
        return "no", 401
    return {"ok": True}


@app.post("/same-words")
def same_words():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        app.logger.warning("signature missing")
        return jsonify(error="unauthorized"), 401
    if not matches(signature):
        app.logger.warning("signature wrong")
        return jsonify(error="unauthorized"), 401
    return {"ok": True}
