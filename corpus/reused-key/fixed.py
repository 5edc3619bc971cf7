"""The same receiver; links have a key of their own."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")
LINK_KEY = os.environ["API_KEY"].encode()
if len(LINK_KEY) < 32 or LINK_KEY == SECRET:
    raise RuntimeError("API_KEY must have at least 32 bytes of its own")

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


@app.get("/receipts/<name>/<number>")
def receipt(name, number):
    text = f"{name}:{number}"  # A link to it was mailed to whoever has that name.
    expected = hmac.new(LINK_KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name, "number": number}
