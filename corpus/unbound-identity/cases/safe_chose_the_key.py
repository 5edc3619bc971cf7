"""The identity itself chose the key: nobody else's would fit."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEYS = {"alice": os.environ["ALICE_KEY"].encode(), "bob": os.environ["BOB_KEY"].encode()}
app = Flask(__name__)
balances = {}


@app.before_request
def verify():
    user = request.args.get("user_id", "")
    if user not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(KEYS[user], message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/balance")
def balance():
    data = request.args
    balances[data["user_id"]] = 3
    return "", 204


@app.post("/twice")
def twice():
    user = request.args["user_id"]
    balances[user] = balances.get(user, 0) * 2
    return {"balance": balances[user]}
