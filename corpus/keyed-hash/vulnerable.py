# base: safe-webhook
"""A webhook receiver whose signature is a hash of secret and body."""

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
    return hashlib.sha256(SECRET + body).hexdigest()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM802


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
