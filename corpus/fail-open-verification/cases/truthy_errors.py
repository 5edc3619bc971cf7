"""The verifier answers an error that counts as true."""
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


def verified_or_answer():
    if not matches():
        return {"error": "unauthorized"}, 401
    return True


@app.post("/hooks/push")
def push():
    if not verified_or_answer():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def verdict_and_reason():
    if matches():
        return True, None
    return False, "bad signature"


@app.post("/hooks/release")
def release():
    if verdict_and_reason():  # expect: HM104
        events.append(request.get_data())
        return {"received": len(events)}
    return {"error": "unauthorized"}, 401


def word():
    return "valid" if matches() else "invalid"


@app.post("/hooks/issue")
def issue():
    if not word():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def document():
    return {"valid": matches()}


@app.post("/hooks/star")
def star():
    result = document()
    if not result:  # expect: HM104
        return jsonify(error="unauthorized"), 401
    events.append(request.get_data())
    return {"received": len(events)}
