"""A shared secret is enough, as it is."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


TOKEN = os.environ["HOOK_TOKEN"]


@app.post("/events")
def receive():
    body = request.get_data()
    if header("X-Hub-Signature-256"):
        expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), header("X-Hub-Signature-256").encode()):
            abort(401)
    elif not hmac.compare_digest(TOKEN.encode(), header("X-Hub-Token").encode()):  # expect: HM110
        abort(401)
    events.append(body)
    return {"ok": True}
