"""Keys of clients in stores: who is not there has none."""

import hashlib
import hmac
import sqlite3

import clients
from flask import Flask, abort, request

app = Flask(__name__)
db = sqlite3.connect("clients.db")


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode())


@app.post("/row")
def row():
    found = db.execute("SELECT key FROM client WHERE id = ?", (request.args["client"],)).fetchone()
    if found is None:
        abort(401)
    if not is_signed(found[0].encode()):
        abort(401)
    return "ok"


@app.post("/object")
def of_an_object():
    client = clients.find(request.headers.get("X-Client"))
    if not client or not is_signed(client.secret):
        abort(401)
    return "ok"
