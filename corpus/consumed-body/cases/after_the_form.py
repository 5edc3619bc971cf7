"""The form is parsed before the bytes are read: nothing is left of it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def require(body):
    mac = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/webhook/events")
def receive():
    kind = request.form.get("kind", "")
    require(request.get_data())  # expect: HM305
    events.append((kind, request.form.get("item", "")))
    return "", 204


@app.post("/webhook/files")
def upload():
    name = request.files.get("picture")
    body = request.get_data()  # expect: HM305
    require(body)
    events.append(name)
    return "", 204
