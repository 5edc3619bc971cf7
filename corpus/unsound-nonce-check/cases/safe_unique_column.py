"""A database refuses the second one; which constraint does is not seen here."""
import hashlib
import hmac
import os
import sqlite3
import time

from sqlalchemy import text
from models import Nonce, db
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
nonces = sqlite3.connect("nonces.db", check_same_thread=False, isolation_level=None)
orders = []


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    nonce = request.headers.get("X-Nonce", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n{nonce}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    return nonce


@app.post("/insert")
def by_insert():
    try:
        nonces.execute("INSERT INTO nonce VALUES (?)", (verified(),))
    except sqlite3.IntegrityError:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/ignore")
def by_count():
    done = nonces.execute("INSERT OR IGNORE INTO nonce VALUES (?)", (verified(),))
    if done.rowcount == 0:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/model")
def by_model():
    nonce = verified()
    if Nonce.query.filter_by(value=nonce).first():
        abort(401)
    db.session.add(Nonce(value=nonce))
    db.session.commit()
    orders.append(request.get_data())
    return "", 204


@app.post("/statement")
def by_statement():
    db.session.execute(text("INSERT INTO nonce VALUES (:n)"), {"n": verified()})
    orders.append(request.get_data())
    return "", 204
