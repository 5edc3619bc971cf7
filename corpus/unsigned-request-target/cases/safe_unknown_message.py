"""What is signed is put together by a library that nobody knows: it may hold the target."""
import hmac
import os
import time

from canonical_requests import canonical_text
from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{stamp}\n{canonical_text(request)}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    rows.append(request.get_data())
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    rows.clear()
    return {"rows": 0}
