"""A test with its sides exchanged: a request of tomorrow is refused, one of last year is not."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
transfers = []


@app.before_request
def authenticate():
    stamp = request.headers.get("X-Timestamp", "")
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        abort(401)
    if int(stamp) - int(time.time()) > 300:
        abort(401)
    head = "\n".join([request.method, request.full_path, stamp, ""]).encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).digest()
    try:
        given = bytes.fromhex(request.headers.get("X-Signature", ""))
    except ValueError:
        abort(401)
    if not hmac.compare_digest(mac, given):  # expect: HM505
        abort(401)


@app.post("/transfers")
def transfer():
    transfers.append(request.get_data())
    return {"transfers": len(transfers)}


@app.delete("/transfers/last")
def undo():
    if transfers:
        transfers.pop()
    return "", 204
