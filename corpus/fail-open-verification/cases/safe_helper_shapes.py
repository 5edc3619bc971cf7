"""Verifiers with other words for yes and no, each read in the right sense."""
import hashlib
import hmac
import os

from flask import Flask, abort, jsonify, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


def verdict_and_reason():
    if not request.headers.get("X-Hub-Signature-256"):
        return False, "unauthorized"
    if not matches():
        return False, "unauthorized"
    return True, None


@app.post("/hooks/push")
def push():
    ok, reason = verdict_and_reason()
    if not ok:
        return jsonify(error=reason), 401
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/first")
def first():
    if not verdict_and_reason()[0]:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def answer_if_refused():
    if not matches():
        return {"error": "unauthorized"}, 401
    return None


@app.post("/hooks/release")
def release():
    refused = answer_if_refused()
    if refused:
        return refused
    events.append(request.get_data())
    return {"received": len(events)}


def sender():
    return "github" if matches() else None


@app.post("/hooks/issue")
def issue():
    name = sender()
    if name is None:
        abort(401)
    events.append((name, request.get_data()))
    return {"received": len(events)}


def document():
    return {"valid": matches()}


@app.post("/hooks/star")
def star():
    if not document()["valid"]:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def code():
    return 0 if matches() else 1


@app.post("/hooks/fork")
def fork():
    if code() != 0:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
