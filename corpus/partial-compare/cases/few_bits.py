"""Slices that leave too little of the MAC."""
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
    if mac_of(request.get_data())[:8] != provided[:8]:  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "")
    raw = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    if not hmac.compare_digest(raw[:8].hex().encode(), provided.encode()):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    provided = request.headers.get("X-Signature", "")
    expected = ("sha256=" + mac_of(request.get_data()))[:23]
    if not hmac.compare_digest(expected.encode(), provided.encode()):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    provided = request.headers.get("X-Signature", "")
    expected = mac_of(request.get_data())[-8:]
    if not hmac.compare_digest(expected.encode(), provided[-8:].encode()):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
