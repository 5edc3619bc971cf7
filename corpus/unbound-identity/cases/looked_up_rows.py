"""Rows that are found by what the body names, with the key of the client that a header names."""

import hashlib
import hmac
import time
from functools import wraps

from flask import Flask, abort, g, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Client(db.Model):
    name = db.Column(db.String, primary_key=True)
    secret = db.Column(db.String)


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    balance = db.Column(db.Integer)
    client = db.Column(db.String)


def signed(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        client = db.session.get(Client, request.headers.get("X-Client", ""))
        if client is None:
            abort(401)
        stamp = request.headers.get("X-Timestamp", "")
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
            abort(401)
        if abs(int(time.time()) - int(stamp)) > 300:
            abort(401)
        head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
        message = head + request.get_data()
        expected = hmac.new(client.secret.encode(), message, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(  # expect: HM505
            expected.encode(), request.headers.get("X-Signature", "").encode()
        ):
            abort(401)
        g.client = client
        return view(*args, **kwargs)

    return wrapper


@app.post("/deposits")
@signed
def deposit():
    data = request.get_json()
    account = Account.query.get(data["account_id"])
    #                           ^^^^^^^^^^^^^^^^^^ expect: HM602
    account.balance += int(data["amount"])  # expect: HM603
    db.session.commit()
    return {"balance": account.balance}


@app.post("/closed")
@signed
def close():
    data = request.get_json()
    row = Account.query.filter_by(id=data["account"]).first()  # expect: HM602
    db.session.delete(row)
    db.session.commit()
    return "", 204


@app.post("/accounts/<int:account_id>/freeze")
@signed
def freeze(account_id):  # expect: HM602
    Account.query.get(account_id).balance = 0
    db.session.commit()
    return "", 204


@app.post("/tied")
@signed
def tied():
    account = Account.query.get(request.get_json()["account_id"])
    if account.client != g.client.name:
        abort(403)
    account.balance = 0
    db.session.commit()
    return "", 204
