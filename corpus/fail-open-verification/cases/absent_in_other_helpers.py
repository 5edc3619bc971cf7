"""The open path is in a helper, which raises, names a problem, or returns a pair."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


class BadSignature(Exception):
    pass


def matches(signature):
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


def check():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if len(signature) == 0:  # expect: HM104
        return
    if not matches(signature):
        raise BadSignature


def problem():
    signature = request.headers.get("X-Hub-Signature-256", "")
    valid = matches(signature) if signature else True  # expect: HM104
    return None if valid else "bad signature"


def status():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if signature == "":  # expect: HM104
        return 1, "anonymous"
    return (1, "github") if matches(signature) else (0, "nobody")


@app.errorhandler(BadSignature)
def refuse(error):
    return {"error": "unauthorized"}, 401


@app.post("/hooks/checked")
def checked():
    check()
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/explained")
def explained():
    if problem():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/counted")
def counted():
    ok, sender = status()
    if not ok:
        abort(401)
    events.append((sender, request.get_data()))
    return {"received": len(events)}
