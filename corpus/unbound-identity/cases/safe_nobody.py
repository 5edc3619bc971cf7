"""What names nobody, what is done to nobody, and what is only read."""

import hashlib
import hmac
import logging
import os
import time

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
orders = {}
visits = []


@app.before_request
def verify():
    shop = request.headers.get("X-Shop", "")
    if shop not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(KEYS[shop], message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/orders")
def order():
    data = request.get_json()
    orders[data["order_id"]] = data["item"]
    return "", 204


@app.post("/names")
def named():
    data = request.get_json()
    orders[data["number"]] = {"customer": data["customer"], "account_type": data["account_type"]}
    return "", 204


@app.post("/visits")
def visit():
    user = request.get_json()["user_id"]
    logging.info("visit of %s", user)
    visits.append(user)
    return "", 204


@app.post("/shown")
def shown():
    user = request.get_json()["user_id"]
    return {"visits": visits.count(user)}
