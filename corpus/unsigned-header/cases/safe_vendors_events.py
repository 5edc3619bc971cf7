"""A vendor signs the body alone and names the event in a header: that is the vendor's choice."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["GITHUB_WEBHOOK_SECRET"].encode()

app = Flask(__name__)
pushes = []
closed = []


@app.post("/github")
def receive():
    mac = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if request.headers.get("X-GitHub-Event") == "push":
        pushes.append(request.get_json())
    else:
        closed.append(request.get_json())
    return {"pushes": len(pushes)}


@app.get("/pushes")
def show():
    return {"pushes": len(pushes)}
