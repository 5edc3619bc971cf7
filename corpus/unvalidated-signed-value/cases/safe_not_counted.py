"""What is written down or counted without the client."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
stock = {}
names = {}


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


@app.post("/names")
def named():
    data = request.get_json()
    names[request.headers["X-Shop"]] = data["name"]
    return "", 204


@app.post("/counted")
def counted():
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) + 1
    return {"name": request.get_json()["name"]}


@app.post("/kept")
def kept():
    """When it ends is no amount."""
    names[request.headers["X-Shop"]] = time.time() + int(request.get_json()["seconds"])
    return "", 204


@app.post("/sums")
def sums():
    data = request.get_json()
    return {"sum": int(data["a"]) + int(data["b"])}
