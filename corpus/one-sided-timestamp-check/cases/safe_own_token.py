"""Tokens that carry the time of their making: the server made it, by the clock that tests it."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, make_response, request, session

KEY = os.environ["K"].encode()
MAX_AGE = 8 * 3600

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
posts = []


def mac_of(purpose, who, made):
    text = f"{purpose}\n{who}\n{made}"
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


def make(purpose, who):
    made = str(int(time.time()))
    return made + "." + mac_of(purpose, who, made)


def is_valid(token, purpose, who):
    made, _, given = token.partition(".")
    if not hmac.compare_digest(mac_of(purpose, who, made).encode(), given.encode()):
        return False
    return time.time() - int(made) <= MAX_AGE


@app.get("/form")
def form():
    return {"csrf_token": make("form", session.get("user", ""))}


@app.post("/form")
def submit():
    if not is_valid(request.form.get("csrf_token", ""), "form", session.get("user", "")):
        abort(400)
    posts.append(request.form.get("text", ""))
    return "", 204


@app.get("/hello")
def hello():
    token = request.cookies.get("seen", "")
    if is_valid(token, "seen", request.remote_addr):
        return "welcome back"
    response = make_response("welcome")
    response.set_cookie("seen", make("seen", request.remote_addr))
    return response
