"""What is shown comes from another module: it may be text or a number."""
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


from settings import revision, scope_of


@app.post("/webhook/events")
def receive():
    scope = scope_of(request.headers.get("X-Scope", ""))
    require(f"{str(revision)}\n{str(scope)}\n".encode() + request.get_data())
    events.append(request.get_data())
    return "", 204
