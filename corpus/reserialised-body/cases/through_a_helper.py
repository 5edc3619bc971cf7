"""The helper writes, a caller parses; both are in one file."""
import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request
from flask import json as flask_json

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
messages = []


def canonical(document):
    text = flask_json.dumps(document, sort_keys=True, separators=(",", ":"))  # expect: HM304
    return text.encode()


def is_signed(document, given):
    digest = hmac.new(SECRET, canonical(document), hashlib.sha512).digest()
    return hmac.compare_digest(base64.b64encode(digest), given.encode())


@app.post("/messages")
def receive():
    document = request.get_json(force=True)
    if not is_signed(document, request.headers.get("X-Signature", "")):
        abort(403)
    messages.append(request.get_data())
    return {"messages": len(messages)}
