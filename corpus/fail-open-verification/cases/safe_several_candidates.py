"""Any of several keys or signatures is enough, and none of them is not."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEYS = [os.environ["HOOK_SECRET"].encode(), os.environ["OLD_HOOK_SECRET"].encode()]
app = Flask(__name__)
events = []


def matches(key, signature):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


@app.post("/hooks/push")
def push():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if not any(matches(key, signature) for key in KEYS):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    signature = request.headers.get("X-Hub-Signature-256", "")
    for key in KEYS:
        if matches(key, signature):
            return True
    return False


@app.post("/hooks/release")
def release():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def one_of_the_received():
    found = False
    for signature in request.headers.get("X-Hub-Signature-256", "").split(","):
        if matches(KEYS[0], signature.strip()):
            found = True
    return found


@app.post("/hooks/issue")
def issue():
    if not one_of_the_received():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    """All of them must be good, and there must be one."""
    received = request.headers.getlist("X-Hub-Signature-256")
    if not received or not all(matches(KEYS[0], signature) for signature in received):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
