"""What the request lists is signed beside method, target and body: the list only adds to these."""
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
    names = request.headers.get("X-Signed-Headers", "").split(";")
    lines = [f"{name}:{request.headers.get(name, '')}" for name in names]
    head = f"{request.method}\n{request.full_path}\n{stamp}\n" + "\n".join(lines) + "\n\n"
    mac = hmac.new(KEY, head.encode() + request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/orders")
def place():
    orders.append(request.get_data())
    return {"orders": len(orders)}


@app.get("/orders")
def show():
    return {"orders": len(orders)}
