"""The digest header is signed, and compared with the digest of what came."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    digest = request.headers.get("X-Body-SHA256", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n{digest}"
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if digest != hashlib.sha256(request.get_data()).hexdigest():
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/orders")
def place():
    orders.append(request.get_data())
    return {"orders": len(orders)}


@app.post("/orders/clear")
def clear():
    orders.clear()
    return {"orders": 0}
