"""Times with a zone, times of one wall clock, and seconds since 1970."""

import calendar
import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)
orders = []


def is_authentic(stamp):
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


def signed_number():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10) or not is_authentic(stamp):
        abort(401)
    return int(stamp)


def signed_text():
    stamp = request.headers.get("X-Timestamp", "")
    if len(stamp) != 20 or not is_authentic(stamp):
        abort(401)
    return stamp



@app.post("/hooks/aware")
def aware():
    if abs(datetime.now(timezone.utc).timestamp() - signed_number()) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/local")
def local():
    if abs(datetime.now().timestamp() - signed_number()) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/replaced")
def replaced():
    if abs(datetime.utcnow().replace(tzinfo=timezone.utc).timestamp() - signed_number()) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/both_local")
def both_local():
    if abs(datetime.now() - datetime.fromtimestamp(signed_number())) > timedelta(minutes=5):
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/both_utc")
def both_utc():
    if abs(datetime.utcnow() - datetime.utcfromtimestamp(signed_number())) > timedelta(minutes=5):
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/timegm")
def timegm():
    if abs(calendar.timegm(datetime.utcnow().utctimetuple()) - signed_number()) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/gmtime")
def gmtime():
    if abs(calendar.timegm(time.gmtime()) - signed_number()) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/letter")
def letter():
    text = signed_text()
    try:
        sent = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        abort(401)
    if abs(datetime.utcnow() - sent) > timedelta(minutes=5):
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/zoned")
def zoned():
    text = signed_text()
    try:
        sent = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    except ValueError:
        abort(401)
    if abs(time.time() - sent.timestamp()) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/struct")
def struct():
    text = signed_text()
    try:
        sent = time.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        abort(401)
    if abs(time.time() - calendar.timegm(sent)) > 300:
        abort(401)
    orders.append(request.get_data())
    return "", 204
