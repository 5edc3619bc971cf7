"""Amounts that are counted as they came."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
stock = {}


@app.before_request
def verify():
    shop = request.headers.get("X-Shop", "")
    if shop not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    expected = hmac.new(KEYS[shop], head + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/taken")
def taken():
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - int(request.get_json()["count"])  # expect: HM603
    return "", 204


@app.post("/added")
def added():
    data = request.get_json()
    count = float(data["count"])  # expect: HM603
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) + count
    return "", 204


@app.post("/there")
def there():
    """That it is there at all says nothing of what it is."""
    data = request.get_json()
    amount = data.get("amount")  # expect: HM603
    if not amount:
        abort(422)
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - amount
    return "", 204
