"""The hook verifies `data`, the views read forms."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.before_request
def verify():
    body = request.data  # expect: HM305
    mac = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature", "").encode()):
        abort(401)


@app.post("/webhook/events")
def receive():
    events.append(request.form.get("payload", ""))
    return "", 204


@app.post("/webhook/pings")
def ping():
    return "", 204
