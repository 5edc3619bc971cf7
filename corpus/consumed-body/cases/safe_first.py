"""get_data() comes first and keeps the bytes for all readers."""
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


@app.post("/webhook/forms")
def forms():
    require(request.get_data())
    events.append((request.form.get("item", ""), request.data))
    return "", 204


@app.post("/webhook/again")
def again():
    body = request.get_data()
    item = request.form.get("item", "")
    require(request.get_data())
    events.append((item, body))
    return "", 204
