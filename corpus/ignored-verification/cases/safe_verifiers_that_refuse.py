"""Called as statements, these raise or abort by themselves."""
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


class BadSignature(Exception):
    pass


@app.errorhandler(BadSignature)
def refused(error):
    return {"error": "unauthorized"}, 401


def check():
    if not matches():
        abort(401)
    return True


def check_or_raise():
    if not matches():
        raise BadSignature()


@app.post("/hooks/push")
def push():
    check()
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    check_or_raise()
    events.append(request.get_data())
    return {"received": len(events)}


@app.before_request
def before():
    if request.path == "/hooks/issue" and not matches():
        return {"error": "unauthorized"}, 401
    return None


@app.post("/hooks/issue")
def issue():
    events.append(request.get_data())
    return {"received": len(events)}
