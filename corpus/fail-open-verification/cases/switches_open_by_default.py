"""Switches that must be set for the check to run, and constants that nobody sets.

Missing: of a constant only the branch that it takes is evaluated.
"""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
VERIFY = os.environ.get("VERIFY_SIGNATURES", "").lower() in ("1", "true", "yes")
STRICT = bool(int(os.getenv("STRICT", "0")))
PRODUCTION = False
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if VERIFY and not matches():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if not matches() and STRICT:  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():  # expect: HM601
    if PRODUCTION:  # expect-missing: HM104
        if not matches():
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    if os.environ.get("APP_ENV", "development") != "production":  # expect: HM104
        return True
    return matches()


@app.post("/hooks/star")
def star():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/fork")
def fork():
    if app.config.get("SIGNATURES_REQUIRED", False) and not matches():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
