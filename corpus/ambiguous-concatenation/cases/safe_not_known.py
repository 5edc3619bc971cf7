"""What stands between the parts is not known: it may be a delimiter, or the parts may be measured."""
import hmac
import os
import time

from flask import Flask, abort, request

from settings import separator, wrapped

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
items = []


@app.post("/items")
def add():
    stamp = request.headers.get("X-Timestamp", "")
    parts = [request.method, request.full_path, stamp, wrapped(request.headers.get("X-Tenant", ""))]
    message = separator().join(parts).encode() + b"\n" + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    items.append((request.headers.get("X-Tenant", ""), request.get_data()))
    return {"items": len(items)}
