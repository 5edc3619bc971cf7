"""Signed cookies and codes of a form vouch for themselves: they are shown at every route."""
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["COOKIE_KEY"].encode()

app = Flask(__name__)
baskets = {}


def user():
    name, _, given = request.cookies.get("user", "").partition(".")
    mac = hmac.new(KEY, name.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    return name


@app.post("/basket")
def add():
    baskets.setdefault(user(), []).append(request.form["item"])
    return {"baskets": len(baskets)}


@app.post("/basket/clear")
def clear():
    baskets.pop(user(), None)
    return {"baskets": len(baskets)}
