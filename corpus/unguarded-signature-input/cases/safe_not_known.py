"""Who calls, and what runs around, is not known."""
from helpers import careful
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def same(given):
    return hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode())


@app.post("/hooks/push")
@careful
def push():
    if not same(request.headers["X-Signature"]):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
