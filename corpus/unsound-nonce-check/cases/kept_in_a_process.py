"""What came is kept in the memory of one process of several."""
import hashlib
import hmac
import os
import time

from cachetools import TTLCache
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
seen = set()
recent = TTLCache(maxsize=100_000, ttl=601)
orders = []


class Nonces:
    """As an object of the program."""

    def __init__(self):
        self.times = {}

    def take(self, nonce):
        if nonce in self.times:
            return False
        self.times[nonce] = time.time()  # expect: HM506
        return True


nonces = Nonces()


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


@app.post("/set")
def in_a_set():
    nonce = verified()
    if nonce in seen:
        abort(401)
    seen.add(nonce)  # expect: HM506
    orders.append(request.get_data())
    return "", 204


@app.post("/cache")
def in_a_cache():
    nonce = verified()
    if nonce in recent:
        abort(401)
    recent[nonce] = True  # expect: HM506
    orders.append(request.get_data())
    return "", 204


@app.post("/object")
def in_an_object():
    if not nonces.take(verified()):
        abort(401)
    orders.append(request.get_data())
    return "", 204
