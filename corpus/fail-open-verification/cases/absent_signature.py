"""Requests without a signature: nothing is compared, and nothing is refused."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def matches(signature):
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


@app.post("/hooks/push")
def push():
    signature = request.headers.get("X-Hub-Signature-256")
    if signature and not matches(signature):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    signature = request.headers.get("X-Hub-Signature-256")
    if signature is not None:  # expect: HM104
        if not matches(signature):
            return {"error": "unauthorized"}, 401
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    if "X-Hub-Signature-256" in request.headers:  # expect: HM104
        if not matches(request.headers["X-Hub-Signature-256"]):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    try:
        signature = request.headers["X-Hub-Signature-256"]
    except KeyError:  # expect: HM104
        signature = None
    else:
        if not matches(signature):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
