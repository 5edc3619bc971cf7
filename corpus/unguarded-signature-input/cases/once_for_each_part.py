"""One part of the request is one finding, where it raises first."""
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
    header = request.headers.get("X-Signature")
    given = header.split("=")[1]  # expect: HM106
    if not hmac.compare_digest(mac_of(request.get_data()), given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    delivery = request.headers["X-Delivery"]  # expect: HM106
    given = request.headers["X-Signature"]  # expect: HM106
    int(delivery)
    expected = mac_of(delivery.encode() + b"." + request.get_data())
    if not hmac.compare_digest(expected, given):  # expect: HM207
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
