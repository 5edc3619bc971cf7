"""Arguments that the scheme itself needs: signature, key id, time, a nonce that is accepted once."""
import hmac
import os
import time

import redis
from flask import Flask, abort, g, request

KEYS = {"shop": os.environ["SHOP_KEY"].encode(), "till": os.environ["TILL_KEY"].encode()}

app = Flask(__name__)
seen = redis.Redis()
sales = []


@app.before_request
def verify():
    key = KEYS.get(request.args.get("key", ""))
    if key is None:
        abort(401)
    stamp, nonce = request.args.get("time", ""), request.args.get("nonce", "")
    message = f"{request.method}\n{request.path}\n{stamp}\n{nonce}\n".encode()
    mac = hmac.new(key, message + request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    if not seen.set("nonce:" + nonce, 1, nx=True, ex=601):
        abort(401)
    g.client = request.args["key"]


@app.post("/sales")
def sell():
    sales.append((g.client, request.args["key"], request.args["signature"], request.get_data()))
    return {"sales": len(sales)}


@app.delete("/sales")
def forget():
    sales.clear()
    return {"sales": 0}
