"""Signatures that vouch for no request: links, tokens, cookies, forms."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request, session

KEY = os.environ["K"].encode()

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
posts = []


def mac_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


@app.post("/form")
def form():
    wanted = mac_of("form\n" + session.get("user", ""))
    if not hmac.compare_digest(wanted.encode(), request.form.get("csrf_token", "").encode()):
        abort(400)
    posts.append(request.form.get("text", ""))
    return "", 204


@app.post("/posts")
def post():
    text, _, given = request.cookies.get("who", "").rpartition(".")
    if not hmac.compare_digest(mac_of(text).encode(), given.encode()):
        abort(401)
    posts.append(request.get_data())
    return "", 204


@app.get("/files/<name>")
def file(name):
    until = request.args.get("until", "")
    if not hmac.compare_digest(mac_of(f"{name}\n{until}").encode(), request.args.get("mac", "").encode()):
        abort(403)
    if not (until.isascii() and until.isdigit() and len(until) <= 10) or int(until) < time.time():
        abort(403)
    posts.append(name)
    return {"file": name}
