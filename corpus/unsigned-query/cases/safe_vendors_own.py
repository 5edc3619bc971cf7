"""What vendors call: the body is signed, and the query is what the owner of the hook wrote there."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["GITHUB_WEBHOOK_SECRET"].encode()

app = Flask(__name__)
pushes = {}


def verify():
    mac = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)


@app.post("/webhooks/push")
def push():
    verify()
    pushes[request.args.get("branch", "main")] = request.get_data()
    return {"pushes": len(pushes)}


@app.post("/webhooks/<project>/release")
def release(project):
    verify()
    pushes[project] = request.get_data()
    return {"pushes": len(pushes)}
