# base: safe-webhook
"""A webhook receiver that takes whichever digest the signature names."""

import hashlib
import hmac
import os
from functools import partial

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

app = Flask(__name__)
events = []


def signature_of(body, name="sha256"):
    """What the vendor computes over the raw body, with the name of the digest before it."""
    mac = hmac.new(SECRET, body, partial(hashlib.new, name))
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM804
    return name + "=" + mac.hexdigest()


def is_authentic():
    provided = request.headers.get("X-Signature-256", "")
    name = provided.partition("=")[0] or "sha256"
    expected = signature_of(request.get_data(), name)
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
