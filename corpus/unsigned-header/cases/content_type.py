"""The same bytes are an order or a file, as the unsigned content type says."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []
files = {}


def verify():
    stamp = request.headers.get("X-Timestamp", "")
    mac = hmac.new(KEY, digestmod="sha256")
    for part in (request.method, request.full_path, stamp):
        mac.update(part.encode())
        mac.update(b"\n")
    mac.update(request.get_data())
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/inbox")
def receive():
    verify()
    if request.mimetype == "application/json":  # expect: HM404
        orders.append(request.get_json())
        return {"orders": len(orders)}
    files["last"] = request.get_data()
    return {"files": len(files)}


@app.post("/uploads/<name>")
def upload(name):
    verify()
    kind = request.headers.get("Content-Type", "application/octet-stream")  # expect: HM404
    files[name] = (kind, request.get_data())
    return {"files": len(files)}
