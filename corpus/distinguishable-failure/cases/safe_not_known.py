"""What is not known is not compared."""

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


import answers


def verify(signature):
    if not signature:
        return {"error": "missing"}, 400
    if not matches(signature):
        return {"error": "wrong"}, 401
    return None


@app.post("/unknown-words")
def unknown_words():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:
        return answers.missing(), 401
    if not matches(signature):
        return answers.wrong(), 401
    return {"ok": True}


@app.post("/unknown-check")
def unknown_check():
    signature = request.headers.get("X-Hub-Signature-256")
    if not answers.is_fine(signature):
        abort(400)
    if not matches(signature):
        abort(401)
    return {"ok": True}
