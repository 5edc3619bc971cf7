"""Where the secret comes from: configuration, other modules, classes, with defaults."""

import os

import settings
from conf import HOOK_SECRET
from flask import Flask, abort, current_app, request
from tables import CONFIG

app = Flask(__name__)
app.config["UPLOAD_TOKEN"] = os.environ["UPLOAD_TOKEN"]


class Config:
    ADMIN_TOKEN = os.getenv("ADMIN_TOKEN")
    TOKENS = {"reader": os.getenv("READER_TOKEN"), "writer": os.getenv("WRITER_TOKEN")}


@app.post("/upload")
def upload():
    if request.args.get("token") != app.config["UPLOAD_TOKEN"]:  # expect: HM111
        abort(403)
    return "ok"


@app.post("/cron")
def cron():
    if request.headers.get("X-Cron-Key") == current_app.config.get("CRON_SECRET"):  # expect: HM111
        return "ok"
    return "", 403


@app.post("/admin")
def admin():
    if request.headers.get("X-Admin-Token") != Config.ADMIN_TOKEN:  # expect: HM111
        abort(403)
    return "ok"


@app.post("/hook")
def hook():
    if request.headers.get("X-Hook-Secret") != HOOK_SECRET:  # expect: HM111
        abort(403)
    return "ok"


@app.post("/internal")
def internal():
    if request.headers.get("X-Internal-Token") != settings.INTERNAL_API_KEY:  # expect: HM111
        abort(403)
    return "ok"


@app.post("/table")
def table():
    if CONFIG["SECRET_KEY"] == request.headers.get("X-Api-Key"):  # expect: HM111
        return CONFIG["TOKEN_TYPE"]
    return "", 401


@app.post("/rotated")
def rotated():
    token = request.headers.get("X-Api-Token")
    if token == os.environ["API_TOKEN"] or token == os.environ["API_TOKEN_OLD"]:  # expect: HM111, HM111
        return "ok"
    return "", 401


@app.post("/writer")
def writer():
    if request.headers.get("X-Api-Token") != Config.TOKENS["writer"]:  # expect: HM111
        return "", 401
    return "ok"
