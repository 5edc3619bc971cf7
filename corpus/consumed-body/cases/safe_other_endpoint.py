"""Forms are read in another endpoint, and in one that signs no body."""
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


@app.post("/webhook/json")
def json_events():
    require(request.data)
    events.append(request.get_json())
    return "", 204


@app.post("/search")
def search():
    return {"found": request.form.get("text", "") in events}
