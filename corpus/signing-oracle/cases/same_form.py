"""The message is put together as the verified one is, literals included."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()


def sign(stamp, body):
    return hmac.new(KEY, b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()


@app.post("/events")
def events():
    stamp = request.headers.get("X-Timestamp", "")
    if not stamp.isdigit() or abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    expected = sign(stamp, request.get_data())
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/test/sign")
def test_sign():
    stamp = str(int(time.time()))
    return {"stamp": stamp, "signature": sign(stamp, request.get_data())}  # expect: HM108
