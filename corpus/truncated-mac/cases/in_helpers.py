"""A helper or a class cuts for all; the finding is there, whoever compares."""
import hashlib
import hmac
import os

import requests
from flask import Flask, abort, request

LENGTH = 16
app = Flask(__name__)
orders = []


def short(mac):
    return mac[:LENGTH]  # expect: HM803


class Signer:
    def __init__(self, key):
        self.key = key

    def sign(self, body):
        return short(hmac.new(self.key, body, hashlib.sha256).hexdigest())  # expect: HM402


signer = Signer(os.environ["ORDER_KEY"].encode())


def send(body):
    headers = {"X-Order-Signature": signer.sign(body)}
    requests.post("https://orders.example.com/orders", data=body, headers=headers, timeout=10)


@app.post("/orders")
def receive():
    given = request.headers.get("X-Order-Signature", "")
    expected = signer.sign(request.get_data()).encode()
    if not hmac.compare_digest(expected, given.encode()):  # expect: HM501, HM505
        abort(401)
    orders.append(request.get_data())
    return "", 204
