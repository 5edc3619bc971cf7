"""What is signed is put together by a library that nobody knows: it may hold the query."""
import hmac
import os
import time

from canonical_requests import canonical_text
from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{stamp}\n{canonical_text(request)}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/orders/<name>")
def place(name):
    orders[name] = request.args.get("item")
    return {"orders": len(orders)}


@app.delete("/orders/<name>")
def cancel(name):
    orders.pop(name, None)
    return {"orders": len(orders)}
