"""The body is written again beside time and path, in a text and in a document."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []


def require(message):
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/orders")
def order():
    stamp = request.headers.get("X-Timestamp", "")
    body = json.dumps(request.json, sort_keys=True, separators=(",", ":"))  # expect: HM304
    require(f"{request.method}\n{request.full_path}\n{stamp}\n{body}")
    orders.append(request.get_data())
    return {"orders": len(orders)}


@app.put("/orders")
def replace():
    stamp = request.headers.get("X-Timestamp", "")
    document = {"m": request.method, "p": request.full_path, "t": stamp, "b": request.get_json()}
    require(json.dumps(document, sort_keys=True, separators=(",", ":")))  # expect: HM304
    orders.clear()
    orders.append(request.get_data())
    return {"orders": len(orders)}
