"""Something else asks first what the time is like."""

import hashlib
import hmac
import os
import time
import math
import re

from times import plausible

from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)
orders = []


def is_authentic(stamp):
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


@app.post("/hooks/digits")
def digits():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if not is_authentic(stamp) or abs(time.time() - float(stamp)) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/pattern")
def pattern():
    stamp = request.headers.get("X-Timestamp", "")
    if not re.fullmatch(r"[0-9]{10}(\.[0-9]{1,6})?", stamp):
        abort(401)
    if not is_authentic(stamp) or abs(time.time() - float(stamp)) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/finite")
def finite():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    try:
        sent = float(stamp)
    except ValueError:
        abort(401)
    if not math.isfinite(sent) or abs(time.time() - sent) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/known")
def known():
    """Nobody knows what is asked there."""
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp) or not plausible(stamp):
        abort(401)
    try:
        sent = float(stamp)
    except ValueError:
        abort(401)
    if abs(time.time() - sent) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204
