"""The same receiver; senders without a key are refused."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEYS = {"main": os.environ["WEBHOOK_SECRET"].encode()}
if len(KEYS["main"]) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

app = Flask(__name__)
events = []


def signature_of(body):
    """What the vendor computes over the raw body."""
    return "sha256=" + hmac.new(KEYS["main"], body, hashlib.sha256).hexdigest()


def is_authentic():
    key = KEYS.get(request.headers.get("X-Key-Id"))
    if key is None:
        return False
    expected = "sha256=" + hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
