"""Statements whose condition is the identity, and others that only write it down."""

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


@app.post("/limits")
def set_limit():
    customer = request.form["customer"]  # expect: HM602
    rows.execute(
        "UPDATE customer SET credit = ? WHERE number = ?", (request.form["credit"], customer)
    )
    return "", 204


@app.post("/mails")
def set_mail():
    given = {"mail": request.form["mail"], "user": request.form["user_id"]}  # expect: HM602
    rows.execute("UPDATE customer SET mail = :mail WHERE number = :user", given)
    return "", 204


@app.post("/orders")
def order():
    """An order of a customer is a new thing, and takes nothing away."""
    rows.execute(
        "INSERT INTO orders (customer, item) VALUES (?, ?)",
        (request.form["customer_id"], request.form["item"]),
    )
    return "", 204


@app.post("/tied")
def tied():
    rows.execute(
        "UPDATE customer SET credit = ? WHERE number = ? AND shop = ?",
        (request.form["credit"], request.form["customer"], request.headers["X-Shop"]),
    )
    return "", 204
