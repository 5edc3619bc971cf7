"""A signed time is tested only where one was sent: who signs none may be replayed for ever.

Missing: behind a verdict ways are joined, whether a time was tested on them or not.
"""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
REPORTS = {"sales": [3, 1, 4], "stock": [1, 5, 9]}
app = Flask(__name__)


def is_authentic(timestamp):
    message = "\n".join([request.method, request.full_path, timestamp]).encode()
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    return hmac.compare_digest(mac.encode(), given.encode())


def is_recent(timestamp):
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    return abs(int(time.time()) - int(timestamp)) <= 300


@app.get("/reports/sales")
def sales():
    timestamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(timestamp):
        abort(401)
    if timestamp and not is_recent(timestamp):  # expect-missing: HM104
        abort(401)
    return {"sales": REPORTS["sales"]}


def is_valid():
    timestamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(timestamp):
        return False
    if not timestamp:  # expect-missing: HM104
        return True
    return is_recent(timestamp)


@app.get("/reports/stock")
def stock():
    if not is_valid():
        abort(401)
    return {"stock": REPORTS["stock"]}


@app.get("/reports")
def everything():
    timestamp = request.headers.get("X-Timestamp", "")
    if not is_authentic(timestamp):
        abort(401)
    try:
        age = abs(int(time.time()) - int(timestamp))
    except ValueError:  # expect-missing: HM104
        age = 0
    if age > 300:
        abort(401)
    return REPORTS
