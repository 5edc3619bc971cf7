"""A setting of the server lets the old form in."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


ALLOW_OLD = os.environ.get("ALLOW_OLD") == "1"
TOKEN = os.environ["HOOK_TOKEN"]


@app.post("/old")
def old():
    body = request.get_data()
    given = header("X-Hub-Signature-256")
    if ALLOW_OLD and not given:
        expected = hmac.new(KEY, body, hashlib.sha1).hexdigest()  # expect: HM801
        given = header("X-Hub-Signature")
    else:
        expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(body)
    return {"ok": True}
