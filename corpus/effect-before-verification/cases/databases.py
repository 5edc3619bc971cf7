"""Databases are written to before the compare."""

import hashlib
import hmac
import os
import sqlite3

from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy
from pymongo import MongoClient

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


db = SQLAlchemy(app)
connection = sqlite3.connect("orders.db")
orders = MongoClient().shop.orders


class Order(db.Model):
    body = db.Column(db.String)


@app.post("/models")
def models():
    db.session.add(Order(body=request.get_data(as_text=True)))  # expect: HM105
    db.session.commit()
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/statements")
def statements():
    connection.execute("INSERT INTO orders VALUES (?)", (request.get_data(),))  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/documents")
def documents():
    orders.insert_one({"body": request.get_json()})  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/made-of-the-body")
def made_of_the_body():
    item = request.args.get("item", "")
    connection.execute("UPDATE stock SET n = n - 1 WHERE item = '" + item + "'")  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}
