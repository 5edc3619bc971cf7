"""Amounts in statements of a database."""

import hashlib
import hmac
import os
import time
import sqlite3

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
rows = sqlite3.connect(os.environ["DATABASE"], check_same_thread=False)


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
    expected = hmac.new(KEYS[shop], head + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/paid")
def paid():
    amount = int(request.get_json()["amount"])  # expect: HM603
    rows.execute(
        "UPDATE shop SET balance = balance - ? WHERE name = ?",
        (amount, request.headers["X-Shop"]),
    )
    return "", 204


@app.post("/set")
def set_limit():
    """What is set is no amount that is counted."""
    rows.execute(
        "UPDATE shop SET level = ? WHERE name = ?",
        (request.get_json()["level"], request.headers["X-Shop"]),
    )
    return "", 204
