"""Both sides of the compare are MACs, which hides what differs: all that is used was signed."""
import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []
seen = sqlite3.connect(os.environ["SEEN"], check_same_thread=False, isolation_level=None)
seen.execute("CREATE TABLE IF NOT EXISTS seen (nonce TEXT PRIMARY KEY)")


def is_same(expected, provided):
    once = os.urandom(32)
    left = hmac.new(once, expected.encode(), hashlib.sha256).digest()
    right = hmac.new(once, provided.encode(), hashlib.sha256).digest()
    return right == left


@app.before_request
def verify():
    stamp, nonce = request.headers.get("X-Time", ""), request.headers.get("X-Nonce", "")
    message = "\n".join((request.method, request.full_path, stamp, nonce)).encode() + b"\n"
    mac = hmac.new(KEY, message + request.get_data(), hashlib.sha256).hexdigest()
    if not is_same(mac, request.headers.get("X-Signature", "")):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    try:
        seen.execute("INSERT INTO seen VALUES (?)", (nonce,))
    except sqlite3.IntegrityError:
        abort(401)


@app.post("/orders")
def order():
    orders.append(request.get_data())
    return {"orders": len(orders)}


@app.post("/returns")
def give_back():
    orders.remove(request.get_data())
    return {"orders": len(orders)}
