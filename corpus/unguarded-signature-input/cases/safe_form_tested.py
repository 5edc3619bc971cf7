"""The path has asked for the form of what it parses."""
import re
import time
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
    timestamp = request.headers.get("X-Timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > 300:
        abort(401)
    expected = mac_of(timestamp.encode() + b"." + request.get_data())
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM207
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    header = request.headers.get("X-Signature", "")
    if not header.startswith("sha256="):
        abort(401)
    if not same(header.split("=", 1)[1]):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    parts = request.headers.get("X-Signature", "").split("=")
    if len(parts) != 2:
        abort(401)
    scheme, given = parts
    if scheme != "sha256" or not same(given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    given = request.headers.get("X-Signature", "")
    if not re.fullmatch("[0-9a-f]{64}", given):
        abort(401)
    raw = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    if not hmac.compare_digest(raw, bytes.fromhex(given)):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/fork")
def fork():
    given = request.headers.get("X-Signature", "")
    if not given.isascii() or not hmac.compare_digest(mac_of(request.get_data()), given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/member")
def member():
    scheme, _, given = request.headers.get("X-Signature", "").partition("=")
    if scheme != "sha256" or not same(given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
