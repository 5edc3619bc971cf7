"""What the scheme itself needs, for other rules: signature, key id, version, algorithm, time."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, g, request

KEYS = {"shop": os.environ["SHOP_KEY"].encode(), "till": os.environ["TILL_KEY"].encode()}
ALGORITHMS = {"hmac-sha256": hashlib.sha256, "hmac-sha512": hashlib.sha512}

app = Flask(__name__)
sales = []


@app.before_request
def verify():
    if request.headers.get("X-Signature-Version") != "2":
        abort(401)
    key_id = request.headers.get("X-Key-Id", "")
    key = KEYS.get(key_id)
    algorithm = ALGORITHMS.get(request.headers.get("X-Algorithm", "hmac-sha256"))
    if key is None or algorithm is None:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    mac = hmac.new(key, f"2\n{request.method}\n{request.full_path}\n{stamp}\n".encode(), algorithm)
    mac.update(request.get_data())
    if not hmac.compare_digest(  # expect: HM505
        mac.hexdigest().encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    g.client = key_id


@app.post("/sales")
def sell():
    sales.append((g.client, request.get_data()))
    return {"sales": len(sales)}
