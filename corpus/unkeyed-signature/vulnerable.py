# base: safe-webhook
"""A webhook receiver whose signature has no key in it."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

app = Flask(__name__)
events = []


def signature_of(body):
    """What the vendor computes over the raw body."""
    return "sha256=" + hashlib.sha256(body).hexdigest()


def is_authentic():
    expected = signature_of(request.get_data())
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(expected.encode(), provided.encode())
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM805


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
