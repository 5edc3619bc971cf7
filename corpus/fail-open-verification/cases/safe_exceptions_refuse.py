"""Exceptions around the check that end in a refusal, or pass it on."""
import base64
import contextlib
import hashlib
import hmac
import os

from flask import Flask, abort, request
from werkzeug.exceptions import HTTPException

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


class BadSignature(ValueError):
    pass


def check():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
        raise BadSignature("bad signature")


@app.post("/hooks/push")
def push():
    try:
        check()
    except BadSignature:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    try:
        check()
        payload = request.get_json()
    except HTTPException:
        raise
    except Exception as error:
        app.logger.warning("refused: %s", error)
        return {"error": "unauthorized"}, 401
    events.append(payload)
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    """The verdict stands before the `try`, whose `except` is about the body alone."""
    check()
    try:
        payload = request.get_json()
    except Exception:
        payload = None
    events.append(payload)
    return {"received": len(events)}


def is_valid():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    with contextlib.suppress(ValueError):
        given = base64.b64decode(request.headers.get("X-Shopify-Hmac-Sha256", ""))
        return hmac.compare_digest(mac, given)
    return False


@app.post("/shopify/orders")
def order():
    try:
        if not is_valid():
            abort(401)
        events.append(request.get_data())
    finally:
        app.logger.info("order hook called")
    return {"received": len(events)}


@app.errorhandler(BadSignature)
def refuse(error):
    return {"error": "unauthorized"}, 401
