"""Milliseconds, and a side that is wide while the other is not."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

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


@app.put("/milliseconds")
def milliseconds():
    if abs(time.time() * 1000 - signed_time()) > 3_600_000:  # expect: HM504
        abort(401)
    return "", 204


@app.put("/ahead")
def ahead():
    age = int(time.time()) - signed_time()
    if age > 60:  # expect: HM504
        abort(401)
    if age < -86_400:
        abort(401)
    return "", 204
