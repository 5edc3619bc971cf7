"""Records under unsigned headers that decide nothing: that of the key, and whether there is one."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
clients = {"shop": {"key": os.environ["SHOP_KEY"].encode(), "stopped": False}}
devices = {}
orders = {}


@app.before_request
def verify():
    client = clients.get(request.headers.get("X-Client", ""))
    if client is None or client["stopped"]:
        abort(403)
    stamp = request.headers.get("X-Shop-Time", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    expected = hmac.new(client["key"], message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Shop-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    if clients[request.headers.get("X-Client", "")]["stopped"]:
        abort(403)


@app.put("/devices")
def enter():
    devices[request.get_json()["name"]] = True
    return {"devices": len(devices)}


@app.put("/orders")
def order():
    device = devices.get(request.headers.get("X-Device", ""))
    if device is None:
        abort(403)
    orders["last"] = request.get_data()
    return {"orders": len(orders)}


@app.delete("/orders")
def forget():
    if not devices.get(request.headers.get("X-Device", "")):
        return {"error": "unknown"}, 403
    orders.clear()
    return {"orders": 0}
