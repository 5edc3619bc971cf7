"""The usual one: the body is signed, the time lies beside it in a header of its own."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
WINDOW = 5 * 60

app = Flask(__name__)
meters = {}


@app.before_request
def authenticate():
    try:
        sent = int(request.headers.get("X-Timestamp", ""))
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM502
    except ValueError:
        abort(401)
    if abs(int(time.time()) - sent) > WINDOW:
        abort(401)
    head = f"{request.method} {request.full_path}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)


@app.put("/meters/water")
def water():
    meters["water"] = request.get_data()
    return "", 204


@app.put("/meters/power")
def power():
    meters["power"] = request.get_data()
    return "", 204
