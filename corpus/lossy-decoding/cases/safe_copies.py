"""Copies are decoded for logs and for JSON; the bytes are signed."""
import hashlib
import hmac
import json
import logging
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []
log = logging.getLogger(__name__)


@app.post("/webhook/events")
def receive():
    body = request.get_data()
    mac = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        log.warning("refused: %s", body.decode("utf-8", "replace")[:80])
        abort(401)
    text = request.get_data(as_text=True)
    events.append(json.loads(text))
    return {"events": len(events)}
