"""Compares with the clock that judge no request: an age of a cache, of a session, a rate."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
started = time.time()
last = {}

app = Flask(__name__)
store = set()


def signed_time():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 13):
        abort(401)
    return int(stamp)


@app.put("/lamps")
def lamps():
    if abs(int(time.time()) - signed_time()) > 300:
        abort(401)
    if time.time() - started < 86_400:
        store.clear()
    if time.time() - last.get("at", 0) > 7200:
        last["at"] = time.time()
    return "", 204
