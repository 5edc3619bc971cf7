"""The answer decides, sooner or later, or is the answer."""
from flask import g, session
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    valid = matches()
    payload = request.get_data()
    if valid:
        events.append(payload)
        return {"received": len(events)}
    return {"error": "unauthorized"}, 401


@app.post("/check")
def check():
    return {"valid": matches()}


@app.post("/state")
def state():
    return {"state": "good" if matches() else "bad"}


@app.post("/hooks/release")
def release():
    """The same answer either way, so that a prober learns nothing."""
    if matches():
        events.append(request.get_data())
    return "", 200


@app.post("/hooks/issue")
def issue():
    g.verified = matches()
    return "", 204


@app.post("/hooks/star")
def star():
    session["verified"] = matches()
    return "", 204


def is_valid(body, given):
    return hmac.compare_digest(hmac.new(SECRET, body, hashlib.sha256).digest(), given)
