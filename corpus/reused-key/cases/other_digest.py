"""Signatures of two digests are never the same; and keys that are not known to be one."""
import hashlib
import hmac
import os

from flask import Flask, abort, current_app, request

KEY = os.environ["SHARED_KEY"].encode()
KEYS = {"mail": os.environ["MAIL_KEY"].encode(), "files": os.environ["FILES_KEY"].encode()}

app = Flask(__name__)


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
    mac = hmac.new(KEY, text.encode(), hashlib.sha512).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}


@app.get("/mails/<name>")
def mail(name):
    text = f"{name}|{request.args.get('folder', '')}"
    mac = hmac.new(KEYS["mail"], text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}


@app.get("/files/<name>")
def file(name):
    text = f"{name}&{request.args.get('part', '')}&{request.args.get('last', '')}"
    key = current_app.secret_store.key_of(name)
    mac = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}
