"""Unsigned times that let nobody in: metrics, caching, a second test beside the signed one."""
import hashlib
import hmac
import logging
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
CHANGED = int(os.environ.get("CHANGED", "1700000000"))

app = Flask(__name__)
log = logging.getLogger(__name__)
dishes = []


def seconds(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 12 else 0


@app.before_request
def authenticate():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)
    if abs(int(time.time()) - seconds(stamp)) > 300:
        abort(401)


@app.before_request
def measure():
    queued = int(time.time()) - seconds(request.headers.get("X-Request-Start", ""))
    if queued > 10:
        log.warning("%s waited %d seconds", request.path, queued)


@app.get("/dishes")
def menu():
    since = request.if_modified_since
    if since is not None and since.timestamp() >= CHANGED:
        return "", 304
    return {"dishes": len(dishes)}


@app.post("/dishes")
def order():
    # The client's own deadline: it may only make the server do less.
    deadline = seconds(request.headers.get("X-Deadline", ""))
    if deadline and time.time() > deadline:
        abort(504)
    dishes.append(request.get_data())
    return "", 204
