"""What reads the time raises for NaN."""

import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)
orders = []


def is_authentic(stamp):
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


@app.post("/hooks/whole")
def whole():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    try:
        sent = int(stamp)
    except ValueError:
        abort(401)
    if abs(int(time.time()) - sent) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/cut")
def cut():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    try:
        sent = int(float(stamp))
    except (ValueError, OverflowError):
        abort(401)
    if abs(int(time.time()) - sent) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/moment")
def moment():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    try:
        sent = datetime.fromtimestamp(float(stamp), timezone.utc)
    except (ValueError, OverflowError, OSError):
        abort(401)
    if abs(datetime.now(timezone.utc) - sent) > timedelta(seconds=300):
        abort(401)
    orders.append(request.get_data())
    return "", 204
