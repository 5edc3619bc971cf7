"""Many devices with one key, each of which says who it is: a note."""

import hashlib
import hmac
import os
import time

import redis
from flask import Flask, abort, request

KEY = os.environ["FLEET_KEY"].encode()
app = Flask(__name__)
store = redis.Redis()


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(  # expect: HM505
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/readings")
def read():
    data = request.get_json()
    store.set("reading:" + data["device_id"], data["value"])  # expect: HM602
    return "", 204


@app.post("/users")
def user():
    """A service that has the key may speak for all its users."""
    data = request.get_json()
    store.set("mail:" + data["user_id"], data["mail"])
    return "", 204
