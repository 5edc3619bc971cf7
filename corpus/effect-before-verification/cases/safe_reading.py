"""Reads before the check: keys, users, nonces, rows."""

import hashlib
import hmac
import os
import sqlite3

import redis
import requests
from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


db = SQLAlchemy(app)
store = redis.Redis()


class Client(db.Model):
    name = db.Column(db.String)


@app.post("/events")
def receive():
    client = Client.query.filter_by(name=request.headers.get("X-Client")).first()
    connection = sqlite3.connect("clients.db")
    connection.execute("CREATE TABLE IF NOT EXISTS client (name TEXT)")
    connection.execute("SELECT 1 FROM client WHERE name = ?", (request.headers.get("X-Client"),))
    if client is None or store.exists(request.headers.get("X-Nonce", "")):
        abort(401)
    requests.get("https://keys.example/" + request.headers.get("X-Client", ""), timeout=5)
    app.logger.info("event for %s", client.name)
    request.get_json(silent=True)
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/asked-elsewhere")
def asked_elsewhere():
    answer = requests.post("https://clients.example/", json={"id": request.headers.get("X-Client")})
    if answer.status_code != 200:
        abort(401)
    if not is_authentic():
        abort(401)
    return {"ok": True}
