"""A vendor signs the raw body only. To sign the event header too is up to the vendor."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["GITHUB_WEBHOOK_SECRET"].encode()

app = Flask(__name__)
deployed = []
seen = set()


@app.post("/github/webhook")
def github():
    expected = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    provided = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), provided.encode()):
        abort(401)
    if request.headers.get("X-GitHub-Delivery", "") in seen:
        return {"duplicate": True}
    seen.add(request.headers.get("X-GitHub-Delivery", ""))  # expect: HM506
    event = request.headers.get("X-GitHub-Event", "")
    if event == "ping":
        return {"pong": True}
    if event == "push":
        deployed.append(request.get_json()["after"])
    return {"deployed": len(deployed)}
