"""A vendor signs id, time and body in a row: what it prescribes is a note."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
calls = []


@app.post("/webhook/calls")
def receive():
    delivery = request.headers.get("Webhook-Id", "")
    stamp = request.headers.get("Webhook-Timestamp", "")
    message = (delivery + stamp).encode() + request.get_data()  # expect: HM302
    expected = "sha256=" + hmac.new(SECRET, message, hashlib.sha256).hexdigest()
    given = request.headers.get("Webhook-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(403)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 600):
        abort(403)
    calls.append(request.get_data())
    return "", 204
