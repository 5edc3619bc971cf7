"""Clocks without a date: what is refused is nothing."""

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


@app.post("/hooks/refused")
def refused():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if time.monotonic() - int(stamp) > 300:  # expect: HM507
        abort(401)
    if not is_authentic(stamp):
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/accepted")
def accepted():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if not is_authentic(stamp) or not time.perf_counter() - int(stamp) <= 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/closed")
def closed():
    """Both sides are bounded: nobody gets in, and nothing is open."""
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if not is_authentic(stamp) or not abs(time.monotonic() - int(stamp)) <= 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204
