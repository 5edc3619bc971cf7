"""Methods of text that look for what was sent in the MAC."""
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
    if not mac_of(request.get_data()).startswith(provided):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "")
    if mac_of(request.get_data()).endswith(provided):  # expect: HM102
        events.append(request.get_data())
        return {"received": len(events)}
    return {"error": "unauthorized"}, 401


@app.post("/hooks/issue")
def issue():
    provided = request.headers.get("X-Signature", "")
    if provided not in mac_of(request.get_data()):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    provided = request.headers.get("X-Signature", "")
    if mac_of(request.get_data()).find(provided) != 0:  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/fork")
def fork():
    provided = request.headers.get("X-Signature", "")
    if mac_of(request.get_data()) not in provided:  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
