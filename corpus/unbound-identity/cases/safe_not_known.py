"""Something that is not understood may hold the identity against the sender."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request
from rights import allowed, require_owner

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
limits = {}


@app.before_request
def verify():
    shop = request.headers.get("X-Shop", "")
    if shop not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(KEYS[shop], message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/asked")
def asked():
    customer = request.get_json()["customer"]
    if not allowed(customer):
        abort(403)
    limits[customer] = 1
    return "", 204


@app.post("/raised")
def raised():
    require_owner(request)
    limits[request.get_json()["customer"]] = 1
    return "", 204


@app.post("/configured")
def configured():
    customer = request.get_json()["customer"]
    if customer != os.environ["OWN_CUSTOMER"]:
        abort(403)
    limits[customer] = 1
    return "", 204
