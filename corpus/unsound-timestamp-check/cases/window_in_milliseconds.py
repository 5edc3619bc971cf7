"""Seconds against a window in milliseconds."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)
orders = []


def is_authentic(stamp):
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


WINDOW = 5 * 60 * 1000
SHORT = 30 * 1000


@app.post("/hooks/window")
def window():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    age = abs(int(time.time()) - int(stamp))
    if not is_authentic(stamp) or age > WINDOW:  # expect: HM507, HM504
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/short")
def short():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if not is_authentic(stamp) or not abs(time.time() - int(stamp)) < SHORT:  # expect: HM507, HM504
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/all")
def all_milliseconds():
    """All three are milliseconds."""
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 13):
        abort(401)
    if not is_authentic(stamp) or abs(int(time.time() * 1000) - int(stamp)) > WINDOW:
        abort(401)
    orders.append(request.get_data())
    return "", 204
