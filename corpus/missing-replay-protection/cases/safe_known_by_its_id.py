"""The unit of work has an id of its own, and a store is asked for it."""
import hashlib
import hmac
import os
import sqlite3
import time

import redis
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
store = redis.Redis()
rows = sqlite3.connect("rows.db", check_same_thread=False)
orders = []
done = {}


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.post("/orders")
def order():
    verified()
    number = request.get_json()["number"]
    if not store.set(f"order:{number}", 1, nx=True):
        abort(409)
    orders.append(request.get_data())
    return "", 204


@app.post("/payments")
def pay():
    verified()
    payment = request.get_json()["payment"]
    if payment in done:
        return done[payment]
    orders.append(request.get_data())
    done[payment] = {"paid": True}
    return done[payment]


@app.post("/rows")
def row():
    verified()
    try:
        rows.execute("INSERT INTO row VALUES (?)", (request.get_json()["number"],))
    except sqlite3.IntegrityError:
        abort(409)
    return "", 204
