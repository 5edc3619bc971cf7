"""Other senders have other keys, and other routes other rules."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


OTHER = os.environ["OTHER_SECRET"].encode()


@app.post("/hooks/<sender>")
def by_sender(sender):
    body = request.get_data()
    if sender == "new":
        expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
        given = header("X-Hub-Signature-256")
    else:
        expected = hmac.new(OTHER, body, hashlib.sha1).hexdigest()  # expect: HM801
        given = header("X-Hub-Signature")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(body)
    return {"ok": True}


@app.route("/orders", methods=["POST", "DELETE"])
def orders():
    message = request.method.encode() + b"\n" + request.path.encode()
    if request.method == "POST":
        message += b"\n" + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), header("X-Hub-Signature-256").encode()):  # expect: HM207
        abort(401)
    events.append(request.path)
    return {"ok": True}
