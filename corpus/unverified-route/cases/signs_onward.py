"""A route that is not verified has the server sign what it was sent, and passes it on."""
import functools
import hashlib
import hmac
import os
import time

import requests
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
credits = []


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        stamp = request.headers.get("X-Timestamp", "")
        head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
        mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
            abort(401)
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
            abort(401)
        if abs(int(time.time()) - int(stamp)) > 300:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/transfers")
@signed
def transfer():
    credits.append(request.get_data())
    return "", 204


@app.post("/refunds")
@signed
def refund():
    credits.append(request.get_data())
    return "", 204


@app.post("/transfers/elsewhere")
def send():
#   ^^^^ expect: HM601
    body = request.get_data()
    stamp = str(int(time.time()))
    head = f"POST\n/transfers?\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + body, hashlib.sha256).hexdigest()
    answer = requests.post(
        "https://bank.example.com/transfers",
        data=body,
        headers={"X-Timestamp": stamp, "X-Signature": mac},
        timeout=10,
    )
    return answer.json()
