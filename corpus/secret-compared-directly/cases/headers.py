"""Headers in which secrets travel, whatever the compare looks like."""

import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
API_KEY = os.environ["API_KEY"]
GITLAB_TOKEN = os.environ.get("GITLAB_TOKEN", "")
TELEGRAM_SECRET = os.environ["TELEGRAM_SECRET"]


@app.post("/orders")
def orders():
    if request.headers.get("X-Api-Key") != API_KEY:  # expect: HM111
        abort(401)
    return jsonify(ok=True)


@app.post("/gitlab")
def gitlab():
    token = request.headers.get("X-Gitlab-Token", "")
    if GITLAB_TOKEN and token == GITLAB_TOKEN:
        #               ^^^^^^^^^^^^^^^^^^^^^ expect: HM111
        return "built"
    return "no", 403


@app.post("/telegram")
def telegram():
    if not TELEGRAM_SECRET == request.headers["X-Telegram-Bot-Api-Secret-Token"]:  # expect: HM111
        return "", 401
    return "ok"


@app.post("/bearer")
def bearer():
    if request.headers.get("Authorization") != f"Bearer {API_KEY}":  # expect: HM111
        return "", 401
    return "ok"


@app.post("/bearer/split")
def split():
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Bearer" or token != API_KEY:  # expect: HM111
        return "", 401
    return "ok"


@app.post("/basic")
def basic():
    auth = request.authorization
    if not auth or auth.username != "deploy" or auth.password != os.environ["DEPLOY_PASSWORD"]:
        # expect@-1: HM111
        return "", 401
    return "ok"


@app.post("/every")
def every():
    for name, value in request.headers:
        if name == "Api-Key" and value == API_KEY:  # expect: HM111
            return "ok"
    return "", 401
