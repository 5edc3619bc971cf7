"""Two vendors sign the time so that it can be checked; a single route is enough to miss it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SLACK_KEY = os.environ["SLACK_SIGNING_SECRET"].encode()
STRIPE_KEY = os.environ["STRIPE_WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.post("/slack/commands")
def slack():
    body = request.get_data()
    stamp = request.headers.get("X-Slack-Request-Timestamp", "")
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
    mac = hmac.new(SLACK_KEY, b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    given = request.headers.get("X-Slack-Signature", "")
    if not hmac.compare_digest(b"v0=" + mac.hexdigest().encode(), given.encode()):
        abort(401)
    return {"text": "done"}


@app.post("/stripe/events")
def stripe():
    pairs = [p.partition("=") for p in request.headers.get("Stripe-Signature", "").split(",")]
    fields = {name.strip(): value for name, _, value in pairs if name.strip() != "v1"}
    given = [value for name, _, value in pairs if name.strip() == "v1"]
    stamp = fields.get("t", "")  # expect: HM501
    mac = hmac.new(STRIPE_KEY, stamp.encode() + b"." + request.get_data(), hashlib.sha256)
    expected = mac.hexdigest().encode()
    if not any(hmac.compare_digest(expected, value.encode()) for value in given):
        abort(401)
    events.append(request.get_data())
    return "", 200
