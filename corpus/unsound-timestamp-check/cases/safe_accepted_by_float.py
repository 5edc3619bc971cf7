"""What is accepted is asked: NaN is not within."""

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
    except ValueError:
        abort(401)


@app.post("/hooks/absolute")
def absolute():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    if not abs(number(stamp) - time.time()) <= 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/chained")
def chained():
    stamp = request.headers.get("X-Timestamp", "")
    if is_authentic(stamp) and -300 <= time.time() - number(stamp) <= 300:
        orders.append(request.get_data())
        return "", 204
    abort(401)


@app.post("/hooks/one")
def one_of_two():
    """One of the two tests asks what is accepted."""
    stamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(stamp):
        abort(401)
    sent = number(stamp)
    if sent > time.time() + 300:
        abort(401)
    if not sent >= time.time() - 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204
