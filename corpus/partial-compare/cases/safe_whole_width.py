"""Slices that leave the whole MAC, or enough of it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


@app.post("/hooks/push")
def push():
    provided = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac_of(request.get_data())[:64].encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac_of(request.get_data())[:32].encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    provided = request.headers.get("X-Signature", "")
    expected = "sha256=" + mac_of(request.get_data())
    if not hmac.compare_digest(expected[7:].encode(), provided[7:].encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    provided = request.headers.get("X-Signature", "")
    raw = hmac.new(SECRET, request.get_data(), hashlib.sha512).digest()[:32]
    if not hmac.compare_digest(raw.hex().encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
