"""The test stands in a helper that raises; its caller verifies."""

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


class Stale(Exception):
    pass


@app.errorhandler(Stale)
def stale(error):
    return {"error": "stale"}, 401


def require_fresh(text, now=None):
    try:
        moment = float(text)
    except ValueError as error:
        raise Stale from error
    if abs((now or time.time()) - moment) > 300:  # expect: HM507
        raise Stale


@app.post("/hooks/orders")
def order():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    require_fresh(stamp)
    orders.append(request.get_data())
    return "", 204
