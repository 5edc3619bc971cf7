"""Tokens: what is signed is a piece of one, put together elsewhere."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, jsonify, request

KEY = os.environ["TOKEN_KEY"].encode()

app = Flask(__name__)


def mac_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


def verified(token):
    payload, _, mac = token.rpartition(".")
    if not hmac.compare_digest(mac_of(payload).encode(), mac.encode()):
        abort(401)
    user, _, made = payload.rpartition(".")
    if not made.isdigit() or not 0 <= time.time() - int(made) <= 3600:
        abort(401)
    return user


@app.get("/me")
def me():
    return jsonify(user=verified(request.args.get("token", "")))


@app.get("/mine")
def mine():
    user = verified(request.cookies.get("token", ""))
    return jsonify(files=[user])
