# base: safe-webhook
"""A webhook receiver whose key signs links to receipts as well."""

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
    expected = hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.args.get("sig", "").encode()):
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM207
        abort(401)
    return {"name": name, "number": number}
