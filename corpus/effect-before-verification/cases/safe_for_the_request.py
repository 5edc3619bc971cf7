"""What is kept for as long as the request takes."""

import hashlib
import hmac
import os

from flask import Flask, abort, g, make_response, request, session

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


class Fields(dict):
    """A table of this request's own, whatever else its class does."""


class Event:
    def __init__(self, body):
        self.body = body


@app.post("/events")
def receive():
    g.body = request.get_data()
    session["client"] = request.headers.get("X-Client")
    event = Event(request.get_data())
    parts = []
    parts.append(request.get_data())
    fields = {"body": request.get_data()}
    fields["client"] = request.headers.get("X-Client")
    more = Fields()
    more["arguments"] = dict(request.args)
    answer = make_response("")
    answer.headers["X-Request-Id"] = request.headers.get("X-Request-Id", "")
    if not is_authentic():
        abort(401)
    return {"size": len(event.body), "parts": len(parts) + len(fields) + len(more)}
