"""The signature leaves the time out: anybody can send "nan"."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)
orders = []


def is_signed():
    head = f"{request.method}\n{request.full_path}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


@app.post("/hooks/orders")
def order():
    if not is_signed():
        abort(401)
    try:
        sent = float(request.headers.get("X-Timestamp", ""))  # expect: HM502
    except ValueError:
        abort(401)
    if abs(time.time() - sent) > 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204
