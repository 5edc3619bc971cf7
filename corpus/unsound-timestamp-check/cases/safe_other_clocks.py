"""A clock without a date measures how long something takes; windows are seconds."""

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


WINDOW = 60 * 5
started = time.monotonic()


@app.post("/hooks/orders")
def order():
    begun = time.monotonic()
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if not is_authentic(stamp) or abs(int(time.time()) - int(stamp)) > WINDOW:
        abort(401)
    if begun - started < 1:
        abort(503)
    orders.append(request.get_data())
    return {"seconds": time.monotonic() - begun}
