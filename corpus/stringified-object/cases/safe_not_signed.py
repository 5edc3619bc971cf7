"""Objects are shown in logs and answers; the bytes are signed."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def require(message):
    mac = hmac.new(SECRET, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/webhook/events")
def receive():
    require(request.get_data())
    events.append(str(request.get_json()))
    return {"last": str(request.headers), "all": repr(events)}
