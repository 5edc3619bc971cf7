"""CSRF tokens: what is signed is the server's own."""

import hashlib
import hmac
import os
import secrets

from flask import Flask, abort, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
KEY = os.environ["KEY"].encode()


def token_of(identity):
    return hmac.new(KEY, identity.encode(), hashlib.sha256).hexdigest()


@app.get("/form")
def form():
    session.setdefault("id", secrets.token_hex(16))
    return {"token": token_of(session["id"])}


@app.post("/form")
def posted():
    if not hmac.compare_digest(token_of(session["id"]).encode(), request.form.get("token", "").encode()):
        abort(403)
    return "ok"
