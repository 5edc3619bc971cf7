"""The same receiver; the secret is compared in constant time."""

import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"]
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

app = Flask(__name__)
events = []


def is_authentic():
    provided = request.headers.get("X-Webhook-Secret", "")
    return hmac.compare_digest(SECRET.encode(), provided.encode())


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
