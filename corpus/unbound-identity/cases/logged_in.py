"""Users who are logged in sign with the one key that their application holds."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request, session

KEY = os.environ["APP_KEY"].encode()
app = Flask(__name__)
names = {}


@app.before_request
def verify():
    if "user" not in session:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/names")
def rename():
    data = request.get_json()
    names[data["user_id"]] = data["name"]  # expect: HM602
    return "", 204


@app.post("/own")
def rename_own():
    data = request.get_json()
    if data["user_id"] != session["user"]:
        abort(403)
    names[data["user_id"]] = data["name"]
    return "", 204


@app.post("/mine")
def rename_mine():
    names[session["user"]] = request.get_json()["name"]
    return "", 204
