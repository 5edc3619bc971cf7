"""Refusals of what is too old, each in another spelling; NaN is never too old."""

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


def number(text):
    try:
        return float(text)
    except (ValueError, OverflowError):
        abort(401)


@app.post("/hooks/absolute")
def absolute():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    if abs(number(stamp) - time.time()) > 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/both")
def both():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    sent = number(stamp)
    if sent < time.time() - 300 or sent > time.time() + 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/turned")
def turned():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp) or 300 < abs(time.time() - number(stamp)):  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/named")
def named():
    stamp = request.headers.get("X-Timestamp", "")
    age = abs(time.time() - number(stamp))
    expired = age >= 300  # expect: HM507
    if expired or not is_authentic(stamp):
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/positive")
def positive():
    """That a time is refused which is not positive says nothing of NaN."""
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    sent = number(stamp)
    if sent <= 0:
        abort(401)
    if abs(time.time() * 1000 - sent) / 1000 > 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204
