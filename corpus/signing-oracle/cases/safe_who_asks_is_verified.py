"""Sessions, tokens, signatures, passwords: not everybody gets an answer."""

import hashlib
import hmac
import os

import accounts
from flask import Flask, abort, request, session
from flask_login import login_required

app = Flask(__name__)
KEY = os.environ["KEY"].encode()
USERS = {"admin": os.environ["ADMIN_PASSWORD"]}


def sign(message):
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()  # expect: HM402


def is_signed():
    given = request.headers.get("X-Signature", "")
    return hmac.compare_digest(sign(request.get_data()).encode(), given.encode())  # expect: HM501


@app.post("/events")
def events():
    if not is_signed():
        abort(401)
    return "ok"


@app.post("/session")
def of_the_session():
    if not session.get("user"):
        abort(401)
    return sign(request.get_data())


@app.post("/login")
@login_required
def with_login():
    return sign(request.get_data())


@app.post("/token")
def with_a_token():
    if not hmac.compare_digest(request.headers.get("X-Token", "").encode(), os.environ["TOKEN"].encode()):
        abort(401)
    return sign(request.get_data())


@app.post("/issue")
def issue():
    name = request.form["name"]
    if USERS.get(name) != request.form["password"]:
        abort(401)
    return sign(name.encode())


@app.post("/account")
def of_an_account():
    if not accounts.check(request.headers.get("X-Account")):
        abort(401)
    return sign(request.get_data())


@app.post("/next")
def after_a_signature():
    if not is_signed():
        abort(401)
    return {"again": sign(request.headers.get("X-Next", "").encode())}
