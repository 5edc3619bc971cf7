"""Work is done only behind a verdict; what else is tested beside it opens nothing."""
import hashlib
import hmac
import os

from flask import Flask, request

SECRET = os.environ.get("HOOK_SECRET")
app = Flask(__name__)
events = []


def matches(signature):
    mac = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


@app.post("/hooks/push")
def push():
    signature = request.headers.get("X-Hub-Signature-256")
    if SECRET and signature and matches(signature):
        events.append(request.get_data())
        return {"received": len(events)}
    return {"error": "unauthorized"}, 401


@app.post("/hooks/release")
def release():
    if not SECRET:
        return {"error": "unauthorized"}, 401
    signature = request.headers.get("X-Hub-Signature-256")
    verified = signature is not None and matches(signature)
    if verified:
        events.append(request.get_data())
    return ({"received": len(events)}, 200) if verified else ({"error": "unauthorized"}, 401)


@app.post("/hooks/issue")
def issue():
    """Answers 200 either way, so that a prober learns nothing; only a signed event is kept."""
    signature = request.headers.get("X-Hub-Signature-256", "")
    if SECRET and signature and matches(signature):
        events.append(request.get_data())
    return "", 200
