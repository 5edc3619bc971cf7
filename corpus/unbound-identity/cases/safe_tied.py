"""Every way to hold an identity against who has signed."""

import hashlib
import hmac
import os
import time
import sqlite3

from flask import Flask, abort, g, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
CUSTOMERS = {"north": ("ada", "bo"), "south": ("cy",)}
app = Flask(__name__)
limits = {}
rows = sqlite3.connect(os.environ["DATABASE"], check_same_thread=False)


@app.before_request
def verify():
    g.shop = request.headers.get("X-Shop", "")
    if g.shop not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(KEYS[g.shop], message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/listed")
def listed():
    customer = request.get_json()["customer"]
    if customer not in CUSTOMERS[g.shop]:
        abort(403)
    limits[customer] = 1
    return "", 204


@app.post("/together")
def together():
    customer = request.get_json()["customer"]
    limits[(g.shop, customer)] = 1
    return "", 204


@app.post("/prefix")
def prefix():
    customer = request.get_json()["customer"]
    limits[f"{g.shop}:{customer}"] = 1
    return "", 204


@app.post("/asked")
def asked():
    customer = request.get_json()["customer"]
    row = rows.execute(
        "SELECT 1 FROM customer WHERE number = ? AND shop = ?", (customer, g.shop)
    ).fetchone()
    if row is None:
        abort(403)
    limits[customer] = 1
    return "", 204


def require(customer, shop):
    if customer not in CUSTOMERS[shop]:
        abort(403)


@app.post("/helped")
def helped():
    customer = request.get_json()["customer"]
    require(customer, g.shop)
    limits[customer] = 1
    return "", 204
