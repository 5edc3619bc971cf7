"""Salted passwords, cache entries, pseudonyms: the hash is compared with what the server keeps, or
with nothing."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

PEPPER = os.environ["PEPPER"]
ADMIN = os.environ["ADMIN_PASSWORD_HASH"]
app = Flask(__name__)
pages = {}
users = {}


@app.post("/login")
def login():
    found = hashlib.sha256((PEPPER + request.form["password"]).encode()).hexdigest()
    if not hmac.compare_digest(found.encode(), ADMIN.encode()):
        abort(401)
    return {"ok": True}


@app.get("/page")
def page():
    entry = hashlib.md5((PEPPER + request.args["name"]).encode()).hexdigest()
    if entry not in pages:
        pages[entry] = request.args["name"].upper()
    return {"page": pages[entry]}


@app.get("/user")
def user():
    number = hashlib.sha1((PEPPER + request.args["mail"]).encode()).hexdigest()
    return {"user": number}
