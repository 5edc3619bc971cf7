"""The path is not signed, and an argument of it says which order is cancelled."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
open_orders = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.delete("/orders/<int:order>")  # expect: HM403
def cancel(order):
    open_orders.pop(order, None)
    return {"orders": len(open_orders)}


@app.put("/orders/<name>")
def place(name):
    open_orders[request.view_args["name"]] = request.get_data()
    return {"orders": len(open_orders)}
