"""Who orders is a header that nobody signed, though it falls back to an address."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []


@app.before_request
def verify():
    message = f"{request.method}\n{request.full_path}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/orders")
def order():
    customer = request.headers.get("X-Customer-Id") or request.remote_addr  # expect: HM401
    orders.append((customer, request.get_data()))
    return {"orders": len(orders)}
