"""Two kinds of messages, each put together in its own way."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["SHARED_KEY"].encode()

app = Flask(__name__)
users = []


def is_signed(message, given):
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), given.encode())


@app.get("/invitations/<name>")
def invitation(name):
    text = f"{name}|{request.args.get('team', '')}"
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}


@app.get("/unsubscribe/<name>")
def unsubscribe(name):
    text = f"{name}&{request.args.get('list', '')}&{request.args.get('reason', '')}"
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):  # expect: HM207
        abort(401)
    return {"name": name}
