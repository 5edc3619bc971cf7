"""Hooks run in the order in which they are registered."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


events = []


@app.before_request
def keep():
    events.append(request.get_data())  # expect: HM105


@app.before_request
def require_signature():
    if not is_authentic():
        abort(401)


@app.post("/events")
def receive():
    return {"received": len(events)}
