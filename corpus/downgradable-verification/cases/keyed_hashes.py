"""A hash of key and message beside an HMAC."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


SECRET = os.environ["HOOK_SECRET"]


@app.post("/events")
def receive():
    body = request.get_data()
    if header("X-Hub-Version") == "2":
        expected = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), header("X-Hub-Signature-256").encode()):
            abort(401)
    else:
        expected = hashlib.sha256(SECRET.encode() + body).hexdigest()  # expect: HM802
        if not hmac.compare_digest(expected.encode(), header("X-Hub-Sum").encode()):  # expect: HM110
            abort(401)
    events.append(body)
    return {"ok": True}
