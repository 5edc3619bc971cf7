"""Times and bodies that are read before the signature is looked at."""
import json
import time
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def same(given):
    return hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode())


@app.post("/hooks/push")
def push():
    timestamp = request.headers.get("X-Timestamp", "")
    if abs(time.time() - int(timestamp)) > 300:  # expect: HM106
        abort(401)
    expected = mac_of(timestamp.encode() + b"." + request.get_data())
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM207
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    sent = float(request.headers.get("X-Timestamp", "0"))  # expect: HM106
    if not abs(time.time() - sent) <= 300:
        abort(401)
    expected = mac_of(request.headers.get("X-Timestamp", "").encode() + b"." + request.get_data())
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    payload = json.loads(request.get_data())  # expect: HM106
    if not same(request.headers.get("X-Signature", "")):
        abort(401)
    events.append(payload)
    return {"received": len(events)}
