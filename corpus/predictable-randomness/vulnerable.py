# base: safe-webhook
"""A webhook receiver that makes its key anew at each start, of the time and its address."""

import hashlib
import hmac
import uuid

from flask import Flask, abort, request

INSTANCE = uuid.uuid1().hex  # Told to everybody.
SECRET = uuid.uuid1().hex.encode()  # Handed to the vendor, who signs with it until the next start.
#        ^^^^^^^^^^^^ expect: HM206
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


@app.get("/status")
def status():
    return {"instance": INSTANCE}


@app.post("/webhook")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
