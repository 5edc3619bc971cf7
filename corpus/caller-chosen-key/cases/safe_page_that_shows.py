"""A tool for who writes a client: it shows whether a signature fits, and verifies nobody."""

import hashlib
import hmac

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/tools/check")
def check():
    key = request.form["key"].encode()
    expected = hmac.new(key, request.form["text"].encode(), hashlib.sha256).hexdigest()
    fits = hmac.compare_digest(expected.encode(), request.form["signature"].encode())
    return jsonify(fits=fits)


@app.post("/tools/sign")
def sign():
    key = request.form["key"].encode()
    return hmac.new(key, request.form["text"].encode(), hashlib.sha256).hexdigest()
