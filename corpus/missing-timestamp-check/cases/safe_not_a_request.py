"""MACs that sign no request: a form's token, a cookie, the server's state, and what we send."""
import hashlib
import hmac
import json
import os

import requests
from flask import Flask, abort, make_response, request, session

KEY = os.environ["K"].encode()

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
settings = {"theme": "dark"}


def mac_of(purpose, text):
    return hmac.new(KEY, f"{purpose}\n{text}".encode(), hashlib.sha256).hexdigest()


@app.post("/settings")
def change_settings():
    token = mac_of("form", session.get("id", ""))
    if not hmac.compare_digest(token.encode(), request.form.get("csrf_token", "").encode()):
        abort(400)
    theme = settings["theme"] = request.form.get("theme", "dark")
    response = make_response(settings)
    response.set_cookie("theme", theme + "." + mac_of("theme", theme))
    return response


@app.get("/theme")
def theme_of_the_cookie():
    value, _, given = request.cookies.get("theme", "").rpartition(".")
    if not hmac.compare_digest(mac_of("theme", value).encode(), given.encode()):
        return {"theme": "light"}
    return {"theme": value}


def state():
    return mac_of("state", json.dumps(settings, sort_keys=True, separators=(",", ":")))


def has_changed(before):
    return not hmac.compare_digest(state(), before)


def notify(url, body):
    signature = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    requests.post(url, data=body, headers={"X-Signature": signature}, timeout=5)
