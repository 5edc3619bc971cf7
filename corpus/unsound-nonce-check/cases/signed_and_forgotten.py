"""A nonce is required and signed, and nothing asks whether it came before."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
orders = []


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    nonce = request.headers.get("X-Nonce", "")  # expect: HM506
    head = f"{request.method}\n{request.full_path}\n{stamp}\n{nonce}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    return nonce


@app.post("/orders")
def order():
    if len(verified()) < 16:
        abort(400)
    orders.append(request.get_data())
    return "", 204


@app.put("/orders")
def change():
    verified()
    orders[-1:] = [request.get_data()]
    return "", 204
