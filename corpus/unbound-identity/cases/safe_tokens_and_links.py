"""Links and tokens that the program itself has signed: who has one was given it."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["LINK_KEY"].encode()
app = Flask(__name__)
confirmed = {}


def signature_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


@app.get("/confirm/<int:end>/<user>/<signature>")
def confirm(end, user, signature):
    if not hmac.compare_digest(signature_of(f"{end}.{user}").encode(), signature.encode()):
        abort(403)
    if end < time.time():
        abort(410)
    confirmed[user] = True
    return "confirmed"


@app.post("/renew")
def renew():
    user, _, signature = request.cookies.get("remember", "").partition(".")
    if not hmac.compare_digest(signature_of(user).encode(), signature.encode()):
        abort(403)
    confirmed[user] = True
    return "renewed"
