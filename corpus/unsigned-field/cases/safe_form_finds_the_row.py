"""The same form, signed as a whole."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy

KEY = os.environ["BANK_KEY"].encode()

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
holds = {}


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    closed = db.Column(db.Boolean)


@app.before_request
def verify():
    stamp = request.headers.get("X-Bank-Time", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Bank-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/accounts")
def close():
    account = Account.query.get(request.form["account"])
    account.closed = True
    db.session.commit()
    return {"closed": True}


@app.delete("/accounts")
def remove():
    Account.query.filter_by(id=request.form["number"]).delete()
    db.session.commit()
    return {"closed": True}


@app.put("/holds")
def release():
    holds.setdefault(request.form["owner"], []).clear()
    return {"released": True}
