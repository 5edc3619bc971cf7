"""A handshake with a token answers, and does nothing."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


TOKEN = os.environ["HOOK_TOKEN"]


@app.route("/events", methods=["GET", "POST"])
def receive():
    if request.args.get("hub.mode") == "subscribe":
        if not hmac.compare_digest(request.args.get("hub.verify_token", "").encode(), TOKEN.encode()):
            abort(403)
        return request.args.get("hub.challenge", "")
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), header("X-Hub-Signature-256").encode()):
        abort(401)
    events.append(request.get_data())
    return {"ok": True}
