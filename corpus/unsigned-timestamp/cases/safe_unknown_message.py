"""The message is made by objects that are not in this file, so the time may be part of it."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, current_app, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
tickets = []


def is_recent():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        return False
    return abs(int(time.time()) - int(stamp)) <= 300


@app.before_request
def authenticate():
    message = current_app.extensions["canonical"].message_of(request) + request.get_data()
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not (is_recent() and hmac.compare_digest(mac.encode(), given.encode())):
        abort(401)


@app.post("/tickets")
def create():
    tickets.append(request.get_data())
    return "", 204


@app.delete("/tickets")
def clear():
    tickets.clear()
    return "", 204
