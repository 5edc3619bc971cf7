"""Something that is not known here gets the nonce: a helper of another module, an object that was handed in."""
import hashlib
import hmac
import os
import time

from guards import replay
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
orders = []


class Guard:
    def __init__(self, store):
        self.store = store

    def accepts(self, nonce):
        if self.store.knows(nonce):
            return False
        self.store.keep(nonce)
        return True


guard = Guard(replay.open_store())


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    nonce = request.headers.get("X-Nonce", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n{nonce}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    return nonce


@app.post("/helper")
def by_helper():
    replay.refuse_second(verified())
    orders.append(request.get_data())
    return "", 204


@app.post("/object")
def by_object():
    if not guard.accepts(verified()):
        abort(401)
    orders.append(request.get_data())
    return "", 204
