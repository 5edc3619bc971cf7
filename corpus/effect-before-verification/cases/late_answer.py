"""The compare comes first; its answer is asked for too late."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


events = []
audit = []


@app.post("/late")
def late():
    valid = is_authentic()
    events.append(request.get_data())  # expect: HM105
    if not valid:
        abort(401)
    return {"ok": True}


@app.post("/noted")
def noted():
    valid = is_authentic()
    audit.append((request.get_data(), valid))
    if not valid:
        abort(401)
    return {"ok": True}
