"""Other reasons have other answers."""

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


@app.route("/events", methods=["GET", "POST"])
def receive():
    if request.method != "POST":
        abort(405)
    if not KEY:
        abort(503)
    if request.content_length is None or request.content_length > 100000:
        abort(413)
    if not request.is_json:
        abort(415)
    if not matches(request.headers.get("X-Hub-Signature-256", "")):
        abort(401)
    if "id" not in request.get_json():
        abort(400)
    return {"ok": True}


@app.post("/timed")
def timed():
    stamp = request.headers.get("X-Time", "")
    signature = request.headers.get("X-Hub-Signature-256", "")
    if not stamp.isdigit() or abs(time.time() - int(stamp)) > 300:
        abort(408)
    expected = hmac.new(KEY, stamp.encode() + b"." + request.get_data(), hashlib.sha256)
    if not hmac.compare_digest(expected.hexdigest().encode(), signature.encode()):  # expect: HM207
        abort(401)
    return {"ok": True}
