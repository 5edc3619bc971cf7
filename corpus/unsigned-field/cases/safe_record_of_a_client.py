"""The same records, found by headers that are signed."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["SHOP_KEY"].encode()

app = Flask(__name__)
clients = {}
orders = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Shop-Time", "")
    message = "\n".join(
        [request.method, request.full_path, stamp, request.headers.get("X-Client", "")]
        + [request.headers.get("X-Officer", "")]
    ).encode() + b"\n" + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Shop-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/clients")
def enter():
    data = request.get_json()
    clients[data["name"]] = {"stopped": data["stopped"], "rank": data["rank"]}
    return {"clients": len(clients)}


@app.put("/orders")
def order():
    client = clients.get(request.headers.get("X-Client", ""))
    if client is None or client["stopped"]:
        return {"error": "stopped"}, 403
    orders["last"] = request.get_data()
    return {"orders": len(orders)}


@app.delete("/orders")
def forget():
    if clients[request.headers.get("X-Officer", "")]["rank"] != "high":
        abort(403)
    orders.clear()
    return {"orders": 0}
