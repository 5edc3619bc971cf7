"""What the server gave out or keeps for each client: sessions, codes, rows found by the token."""

import os
import secrets
import sqlite3

from flask import Flask, abort, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
db = sqlite3.connect("clients.db")
CLIENTS = {os.environ["FIRST_TOKEN"]: "first", os.environ["SECOND_TOKEN"]: "second"}


@app.get("/form")
def form():
    session["csrf_token"] = secrets.token_hex(16)
    return session["csrf_token"]


@app.post("/form")
def posted():
    if request.form["csrf_token"] != session["csrf_token"]:
        abort(403)
    if request.form.get("state") != session.get("oauth_state"):
        abort(403)
    return "ok"


@app.post("/code")
def code():
    if request.form["code"] != session.pop("code", None):
        abort(403)
    return "ok"


@app.post("/row")
def row():
    found = db.execute("SELECT id FROM client WHERE token = ?", (request.headers["X-Token"],)).fetchone()
    if found is None:
        abort(401)
    return "ok"


@app.post("/table")
def table():
    if request.headers.get("X-Token") not in CLIENTS:
        abort(401)
    return CLIENTS[request.headers["X-Token"]]
