"""Receivers of others: what they sign is theirs to say, and they deliver again by intention."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

GITHUB = os.environ["GITHUB_WEBHOOK_SECRET"].encode()
SLACK = os.environ["SLACK_SIGNING_SECRET"].encode()

app = Flask(__name__)
events = []


@app.post("/github")
def github():
    mac = hmac.new(GITHUB, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return "", 204


@app.post("/slack/events")
def slack():
    stamp = request.headers.get("X-Slack-Request-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    message = b":".join([b"v0", stamp.encode(), request.get_data()])
    mac = "v0=" + hmac.new(SLACK, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Slack-Signature", "").encode()):
        abort(401)
    events.append(request.get_data())
    return "", 204
