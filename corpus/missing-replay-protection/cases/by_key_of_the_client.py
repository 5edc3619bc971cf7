"""Each client has a key of its own: the scheme is the program's. One finding for all of its routes."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH"].encode(), "south": os.environ["SOUTH"].encode()}

app = Flask(__name__)
values = []


def verified():
    key = KEYS.get(request.headers.get("X-Client", ""))
    if key is None:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(key, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.post("/values")
def value():
    verified()
    values.append(request.get_data())
    return "", 204


@app.patch("/values")
def add():
    verified()
    values.append(request.get_data())
    return "", 204
