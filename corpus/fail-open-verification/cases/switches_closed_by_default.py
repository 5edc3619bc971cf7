"""Documented off-switches that somebody must set: a note, each of them."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
SKIP = os.environ.get("SKIP_SIGNATURES") == "1"
VERIFY = os.environ.get("VERIFY_SIGNATURES", "1") != "0"
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if not SKIP and not matches():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if VERIFY:  # expect: HM104
        if not matches():
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    if app.config.get("ALLOW_UNSIGNED", False):  # expect: HM104
        app.logger.warning("signatures are not verified")
        return True
    return matches()


@app.post("/hooks/issue")
def issue():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    if "UNSIGNED_HOOKS" in os.environ or matches():  # expect: HM104
        events.append(request.get_data())
        return {"received": len(events)}
    return {"error": "unauthorized"}, 401
