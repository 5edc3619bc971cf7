"""What a user typed is a key, and the server knows what must come out."""

import hashlib
import hmac
import os

import users
from flask import Flask, abort, request, session

app = Flask(__name__)


@app.post("/login")
def login():
    user = users.find(request.form["user"])
    made = hmac.new(request.form["password"].encode(), user.salt, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(made, user.password_mac):
        abort(401)
    session["user"] = user.id
    return "ok"


@app.post("/pin")
def pin():
    made = hmac.new(request.form["pin"].encode(), b"pin", hashlib.sha256).hexdigest()
    if not hmac.compare_digest(made, os.environ["PIN_MAC"]):
        abort(401)
    return "ok"
