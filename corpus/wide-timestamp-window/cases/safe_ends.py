"""Ends that are signed, links and tokens: a day is normal for them."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
DAY = 86_400

app = Flask(__name__)


def mac_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


@app.get("/photos/<name>")
def photo(name):
    until = request.args.get("expires", "")
    if not hmac.compare_digest(mac_of(f"{name}\n{until}").encode(), request.args.get("mac", "").encode()):
        abort(403)
    if not (until.isascii() and until.isdigit() and len(until) <= 10) or time.time() > int(until):
        abort(403)
    return {"photo": name}


@app.get("/make")
def make():
    made = str(int(time.time()))
    return {"token": made + "." + mac_of(made)}


@app.get("/use")
def use():
    made, _, given = request.args.get("token", "").partition(".")
    if not hmac.compare_digest(mac_of(made).encode(), given.encode()):
        abort(401)
    if not (made.isascii() and made.isdigit() and len(made) <= 10):
        abort(401)
    if time.time() - int(made) > DAY:
        abort(401)
    return {"made": made}
