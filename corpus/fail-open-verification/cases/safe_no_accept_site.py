"""Paths around the check that end without any work: echo, wrong method, health, not configured."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ.get("HOOK_SECRET")
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.route("/hooks/push", methods=["GET", "POST"])
def push():
    if request.method == "GET":
        return "POST events here", 405
    if not SECRET:
        abort(503)
    if not matches():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/tasks")
def tasks():
    handshake = request.headers.get("X-Hook-Handshake")
    if handshake:
        return "", 200, {"X-Hook-Handshake": handshake}
    if not SECRET or not matches():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.get("/health")
def health():
    return {"configured": bool(SECRET)}


@app.before_request
def limit():
    """Says nothing of signatures: whatever passes here is verified in its route."""
    if request.content_length is None:
        return None
    if request.content_length > 1_000_000:
        return {"error": "too large"}, 413
    return None
