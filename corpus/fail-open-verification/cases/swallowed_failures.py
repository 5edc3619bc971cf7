"""A check that failed by raising is caught, and the request goes on."""
import contextlib
import hashlib
import hmac
import os

from flask import Flask, abort, request
from werkzeug.exceptions import HTTPException

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


class BadSignature(ValueError):
    pass


def check():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
        raise BadSignature("bad signature")


@app.post("/hooks/push")
def push():
    try:
        check()
    except Exception:  # expect: HM104
        pass
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    try:
        check()
    except ValueError as error:  # expect: HM104
        app.logger.warning("ignored: %s", error)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    try:
        if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
            abort(401)
        payload = request.get_json()
    except Exception:  # expect: HM104
        payload = request.get_data()
    events.append(payload)
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    with contextlib.suppress(BadSignature):  # expect: HM104
        check()
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    try:
        check()
    except (BadSignature, HTTPException):  # expect: HM104
        return True
    return True


@app.post("/hooks/fork")
def fork():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
