"""Handlers that take another exception, or answer 500 themselves."""
import base64
import binascii
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
def push():
    try:
        given = base64.b64decode(request.headers["X-Signature"])  # expect: HM106
    except binascii.Error:
        abort(401)
    raw = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    if not hmac.compare_digest(raw, given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    try:
        given = request.headers["X-Signature"]
    except KeyError:
        abort(401)
    if not same(given.split("=")[1]):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


other = Flask("other")


@other.errorhandler(Exception)
def failed(error):
    other.logger.error("failed: %s", error)
    return {"error": "internal"}, 500


@other.post("/hooks/issue")
def issue():
    if not same(request.headers["X-Signature"]):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
