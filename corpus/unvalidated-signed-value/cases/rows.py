"""Rows of a database that keep a balance."""

import hashlib
import hmac
import os
import time

from flask_sqlalchemy import SQLAlchemy

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
db = SQLAlchemy(app)


class Shop(db.Model):
    name = db.Column(db.String, primary_key=True)
    balance = db.Column(db.Integer)


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
    shop = Shop.query.get(request.headers["X-Shop"])
    shop.balance -= int(request.form["amount"])  # expect: HM603
    db.session.commit()
    return "", 204


@app.post("/asked")
def asked():
    shop = Shop.query.get(request.headers["X-Shop"])
    amount = int(request.form["amount"])
    if amount <= 0 or amount > shop.balance:
        abort(422)
    shop.balance -= amount
    db.session.commit()
    return "", 204
