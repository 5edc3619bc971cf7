"""The same receiver; the signature is an HMAC."""

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
    """What sender and receiver compute over the raw body."""
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def is_authentic():
    expected = signature_of(request.get_data())
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
