"""Clients of exchanges that decode the key."""
import base64
import hashlib
import hmac
import os
import time

import requests

SECRET = os.environ["EXCHANGE_SECRET"]


def place(order):
    stamp = str(int(time.time()))
    message = stamp + "POST" + "/orders" + order
    mac = hmac.new(base64.b64decode(SECRET), message.encode(), hashlib.sha256).digest()
    headers = {"CB-ACCESS-SIGN": base64.b64encode(mac).decode(), "CB-ACCESS-TIMESTAMP": stamp}
    return requests.post("https://exchange.example/orders", data=order, headers=headers, timeout=5)


def balance(form):
    nonce = str(int(time.time() * 1000))
    message = b"/0/private/Balance" + hashlib.sha256((nonce + form).encode()).digest()
    mac = hmac.new(base64.b64decode(SECRET), message, hashlib.sha512).digest()
    headers = {"API-Sign": base64.b64encode(mac).decode()}
    return requests.post("https://exchange.example/0/private/Balance", data=form, headers=headers, timeout=5)
