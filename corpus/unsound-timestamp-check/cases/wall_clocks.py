"""UTC without a zone is read as local time, or local time as UTC."""

import calendar
import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta

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



@app.post("/hooks/utcnow")
def utcnow():
    if abs(datetime.utcnow().timestamp() - signed_number()) > 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/mixed")
def mixed():
    if abs(datetime.utcnow() - datetime.fromtimestamp(signed_number())) > timedelta(minutes=5):  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/turned")
def turned():
    if not abs(datetime.now() - datetime.utcfromtimestamp(signed_number())) <= timedelta(minutes=5):  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/mktime")
def mktime():
    if abs(time.mktime(datetime.utcnow().timetuple()) - signed_number()) > 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204


@app.post("/hooks/timegm")
def timegm():
    if abs(calendar.timegm(datetime.now().timetuple()) - signed_number()) > 300:  # expect: HM507
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
    if abs(time.time() - sent.timestamp()) > 300:  # expect: HM507
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
    if abs(time.time() - time.mktime(sent)) > 300:  # expect: HM507
        abort(401)
    orders.append(request.get_data())
    return "", 204
