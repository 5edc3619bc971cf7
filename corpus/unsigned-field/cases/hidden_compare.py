"""Both sides of the compare are MACs, which hides what differs: a request is verified by it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
SALT = os.environ["API_SALT"]

app = Flask(__name__)
orders = []


def is_same(expected, provided):
    once = os.urandom(32)
    left = hmac.new(once, expected.encode(), hashlib.sha256).digest()
    right = hmac.new(once, provided.encode(), hashlib.sha256).digest()
    return left == right  # expect: HM501, HM505


@app.post("/orders")
def order():
    mac = hmac.new(KEY, b"POST\n/orders\n" + request.get_data(), hashlib.sha256).hexdigest()
    if not is_same(mac, request.headers.get("X-Signature", "")):
        abort(401)
    orders.append((request.headers.get("X-Customer"), request.get_data()))  # expect: HM401
    return {"orders": len(orders)}


@app.post("/returns")
def give_back():
    told = hashlib.sha256(SALT.encode() + b"/returns" + request.get_data()).hexdigest()  # expect: HM802
    if not is_same(told, request.headers.get("X-Signature", "")):
        abort(401)
    orders.remove((request.headers.get("X-Customer"), request.get_data()))  # expect: HM401
    return {"orders": len(orders)}
