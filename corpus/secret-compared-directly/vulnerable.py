# base: safe-webhook
"""A webhook receiver that is sent the secret itself, and compares it in variable time."""

import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"]
if len(SECRET) < 32:
    raise RuntimeError("WEBHOOK_SECRET must have at least 32 bytes")

app = Flask(__name__)
events = []


def is_authentic():
    provided = request.headers.get("X-Webhook-Secret", "")
    return provided == SECRET
    #      ^^^^^^^^^^^^^^^^^^ expect: HM111


@app.post("/events")
def receive():
    if not is_authentic():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
