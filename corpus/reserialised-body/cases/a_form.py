"""A form is written again: as JSON, and as a query in the order in which it came."""
import hmac
import json
import os
from urllib.parse import urlencode

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
calls = []


def require(text):
    mac = hmac.new(SECRET, text.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/calls")
def call():
    fields = request.form.to_dict()
    require(json.dumps(fields, sort_keys=True, separators=(",", ":")))  # expect: HM304
    calls.append(fields)
    return {"calls": len(calls)}


@app.post("/texts")
def text():
    require(urlencode(request.form))  # expect: HM304
    calls.append(request.form.get("text", ""))
    return {"calls": len(calls)}
