"""Each begins with what it is for."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["SHARED_KEY"].encode()

app = Flask(__name__)


@app.get("/invitations/<name>")
def invitation(name):
    text = f"invitation|{name}|{request.args.get('team', '')}"
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}


@app.get("/unsubscribe/<name>")
def unsubscribe(name):
    text = f"unsubscribe|{name}|{request.args.get('list', '')}"
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}
