"""Vendors whose time is to be tested on both sides, in receivers that test one."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

SLACK = os.environ["SLACK_SIGNING_SECRET"].encode()
STRIPE = os.environ["STRIPE_WEBHOOK_SECRET"].encode()

app = Flask(__name__)


def too_old(stamp, limit=300):
    return time.time() - stamp > limit
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503


def to_int(text):
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        abort(401)
    return int(text)


@app.post("/slack/actions")
def slack():
    stamp = request.headers.get("X-Slack-Request-Timestamp", "")
    if too_old(to_int(stamp)):
        abort(401)
    message = b":".join([b"v0", stamp.encode(), request.get_data()])
    expected = "v0=" + hmac.new(SLACK, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Slack-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    return "", 200


@app.post("/stripe/charges")
def stripe():
    stamp, given = "", []
    for pair in request.headers.get("Stripe-Signature", "").split(","):
        name, _, value = pair.partition("=")
        if name == "t":
            stamp = value
        elif name == "v1":
            given.append(value.encode())
    payload = stamp.encode() + b"." + request.get_data()
    expected = hmac.new(STRIPE, payload, hashlib.sha256).hexdigest().encode()
    if not any(hmac.compare_digest(expected, candidate) for candidate in given):
        abort(401)
    # The loop above is followed one round, in which a pair is the time or a signature, never both.
    if to_int(stamp) < time.time() - 300:  # expect-missing: HM503
        abort(401)
    return "", 200
