"""Strict decoding loses nothing: what is no UTF-8 is refused."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.post("/webhook/events")
def receive():
    stamp = request.headers.get("Webhook-Timestamp", "")
    try:
        body = request.get_data().decode("utf-8", "strict")
    except UnicodeDecodeError:
        abort(400)
    message = f"{stamp}.{body}".encode("utf-8")
    expected = hmac.new(SECRET, message, hashlib.sha256).hexdigest()
    given = request.headers.get("Webhook-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogateescape")):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    events.append(body)
    return {"events": len(events)}
