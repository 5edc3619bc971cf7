"""Something that is not known here gets the request, or what was signed."""
import hashlib
import hmac
import os
import time

from guards import replay
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
orders = []


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.post("/helper")
def by_helper():
    verified()
    replay.refuse_second(request)
    orders.append(request.get_data())
    return "", 204


@replay.once
@app.post("/above")
def above():
    verified()
    replay.keep(request.get_data())
    orders.append(request.get_data())
    return "", 204


@app.post("/below")
@replay.once
def below():
    verified()
    orders.append(request.get_data())
    return "", 204
