# base: safe-webhook
"""A webhook receiver whose key is the hash of a word that both sides agreed on."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = hashlib.sha256(os.environ["WEBHOOK_PASSPHRASE"].encode()).digest()
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM205
if len(SECRET) < 32:
    raise RuntimeError("the key must have at least 32 bytes")

app = Flask(__name__)
events = []


def signature_of(body):
    """What the vendor computes over the raw body."""
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def is_authentic():
    expected = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
