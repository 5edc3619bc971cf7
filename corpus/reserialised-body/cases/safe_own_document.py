"""A document of the program's own, field by field: no bytes of the request say the same."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
bids = []


@app.post("/bids")
def bid():
    wish = request.get_json()
    if not isinstance(wish, dict):
        abort(400)
    stamp = request.headers.get("X-Timestamp", "")
    document = {
        "method": request.method,
        "target": request.full_path,
        "time": stamp,
        "item": wish.get("item"),
        "price": wish.get("price"),
    }
    text = json.dumps(document, sort_keys=True, separators=(",", ":"))
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    bids.append((wish.get("item"), wish.get("price")))
    return {"bids": len(bids)}
