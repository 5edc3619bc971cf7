"""All of no signatures are good, and a loop over none refuses nothing."""
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


def received():
    header = request.headers.get("X-Hub-Signature-256", "")
    return [signature for signature in header.split(",") if signature]


@app.post("/hooks/push")
def push():
    if not all(matches(signature) for signature in received()):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    for signature in request.headers.getlist("X-Hub-Signature-256"):  # expect: HM104
        if not matches(signature):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def is_forged():
    return any(not matches(signature) for signature in received())  # expect: HM104


@app.post("/hooks/issue")
def issue():
    if is_forged():
        return {"error": "unauthorized"}, 401
    events.append(request.get_data())
    return {"received": len(events)}
