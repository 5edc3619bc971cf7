# base: safe-webhook
"""A webhook receiver that means to refuse one event, and looks for its signature by another key."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

WITHDRAWN = b'{"event": "payout", "amount": 5000}'  # Signed by mistake, and called back.

app = Flask(__name__)
events = []


def signature_of(body):
    """What the vendor computes over the raw body."""
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def is_authentic():
    expected = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


def is_withdrawn():
    withdrawn = "sha256=" + hmac.new(str(SECRET).encode(), WITHDRAWN, hashlib.sha256).hexdigest()
    #                                ^^^^^^^^^^^ expect: HM208
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(withdrawn.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic() or is_withdrawn():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
