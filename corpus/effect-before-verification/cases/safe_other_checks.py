"""Another check has let the caller in, or may have."""

import hashlib
import hmac
import os

from flask import Flask, abort, request, session
from flask_login import login_required

import checks

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


events = []


@app.post("/login")
@login_required
def with_login():
    events.append(request.get_data())
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/session")
def with_session():
    if not session.get("user"):
        abort(403)
    events.append(request.get_data())
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/unknown")
def unknown():
    if not checks.is_known(request):
        abort(403)
    events.append(request.get_data())
    if not is_authentic():
        abort(401)
    return {"ok": True}
