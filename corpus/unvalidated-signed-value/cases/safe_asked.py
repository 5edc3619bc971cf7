"""Everything is asked for before it is counted."""

import hashlib
import hmac
import os
import time
from urllib.parse import urlsplit

import requests

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
stock = {}
HOSTS = ("a.example.com", "b.example.com")


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


@app.post("/range")
def in_range():
    count = int(request.get_json()["count"])
    if not 0 < count < 100:
        abort(422)
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - count
    return "", 204


def positive(number):
    if number <= 0:
        abort(422)
    return number


@app.post("/helped")
def helped():
    count = positive(int(request.get_json()["count"]))
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - count
    return "", 204


@app.post("/clamped")
def clamped():
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - abs(int(request.get_json()["count"]))
    return "", 204


@app.post("/called")
def called():
    address = request.get_json()["callback"]
    if urlsplit(address).hostname not in HOSTS:
        abort(422)
    requests.post(address, json={"done": True}, timeout=5)
    return "", 204
