# base: safe-webhook
"""A webhook receiver that verifies the body as it would write it, and keeps it as it came."""

import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

app = Flask(__name__)
events = []


def signature_of(body):
    """What the vendor computes over the raw body."""
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def is_authentic():
    body = json.dumps(request.get_json(), sort_keys=True, separators=(",", ":")).encode()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM304
    expected = "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    provided = request.headers.get("X-Signature-256", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
