"""Settings that requests are compared with and that are no secrets."""

import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/version")
def version():
    if request.headers.get("X-Api-Version") != os.environ["API_VERSION"]:
        abort(400)
    if request.headers.get("X-Token-Type") != os.environ["TOKEN_TYPE"]:
        abort(401)
    return "ok"


@app.post("/account")
def account():
    data = request.get_json()
    if data["email"] != os.environ["ADMIN_EMAIL"]:
        abort(403)
    if data["api_key_id"] != app.config["API_KEY_ID"]:
        abort(403)
    if request.headers.get("X-App") != app.config["APP_ID"] or request.host != app.config["SERVER_NAME"]:
        abort(403)
    return "ok"


@app.post("/public")
def public():
    if request.args.get("key") != os.environ["STRIPE_PUBLIC_KEY"]:
        abort(403)
    if request.args.get("sort") == os.environ["SORT_KEY"]:
        return "sorted"
    if request.args["redirect"] != app.config["TOKEN_URL"]:
        abort(403)
    return "ok"


@app.post("/user")
def user():
    auth = request.authorization
    if auth.username != os.environ["BASIC_USER"]:
        abort(401)
    return "ok"
