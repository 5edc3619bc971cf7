"""A hook reads the bytes before anything else does; a view may then read them in any way."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.before_request
def keep_the_body():
    request.get_data(cache=True)


def is_signed():
    mac = hmac.new(SECRET, request.data, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature", "").encode())


@app.post("/webhook/events")
def receive():
    item = request.form.get("item", "")
    if not is_signed():
        abort(401)
    events.append(item)
    return "", 204
