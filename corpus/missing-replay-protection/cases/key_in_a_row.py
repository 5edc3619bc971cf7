"""Whose key it is says a row of the database: that it is asked for says nothing of what came before."""
import hashlib
import hmac
import time

from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)
WINDOW = 300


class Merchant(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    key = db.Column(db.String(64))


class Payment(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    merchant = db.Column(db.Integer)
    order = db.Column(db.LargeBinary)


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    merchant = Merchant.query.filter_by(name=request.headers.get("X-Merchant", "")).first()
    if merchant is None:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(merchant.key.encode(), head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > WINDOW:
        abort(401)
    return merchant


@app.post("/payments")
def pay():
    merchant = verified()
    db.session.add(Payment(merchant=merchant.id, order=request.get_data()))
    db.session.commit()
    return "", 204


@app.post("/refunds")
def refund():
    merchant = verified()
    db.session.add(Payment(merchant=merchant.id, order=request.get_data()))
    db.session.commit()
    return "", 204
