"""The same receiver; the server says which digests may be named."""

import hashlib
import hmac
import os
from functools import partial

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

DIGESTS = ("sha256", "sha512")

app = Flask(__name__)
events = []


def signature_of(body, name="sha256"):
    """What the vendor computes over the raw body, with the name of the digest before it."""
    mac = hmac.new(SECRET, body, partial(hashlib.new, name))
    return name + "=" + mac.hexdigest()


def is_authentic():
    provided = request.headers.get("X-Signature-256", "")
    name = provided.partition("=")[0] or "sha256"
    if name not in DIGESTS:
        return False
    expected = signature_of(request.get_data(), name)
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
