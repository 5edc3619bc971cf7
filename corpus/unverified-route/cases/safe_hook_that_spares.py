"""Hooks that spare routes on purpose: by endpoint, by path, by prefix, by blueprint."""
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, request

KEY = os.environ["K"].encode()
OPEN = ("inbox", "static")

app = Flask(__name__)
plain = Blueprint("plain", __name__)
lines = {}


@app.before_request
def verify():
    if request.endpoint in OPEN or request.path.startswith("/visitors"):
        return
    if request.path == "/polls" or request.blueprint == "plain":
        return
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.post("/orders")
def order():
    lines["order"] = request.get_data()
    return "", 204


@app.post("/refunds")
def refund():
    lines["refund"] = request.get_data()
    return "", 204


@app.post("/inbox")
def inbox():
    lines["inbox"] = request.get_data()
    return "", 204


@app.post("/visitors")
def visitors():
    lines["visitor"] = request.get_data()
    return "", 204


@app.post("/polls")
def polls():
    lines["poll"] = request.get_data()
    return "", 204


@plain.post("/guests")
def guests():
    lines["guest"] = request.get_data()
    return "", 204


app.register_blueprint(plain)
