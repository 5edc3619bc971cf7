"""Windows of ten minutes and less."""
import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta, timezone

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


@app.put("/ten")
def ten():
    if abs(int(time.time()) - signed_time()) > 600:
        abort(401)
    return "", 204


@app.put("/five")
def five():
    if abs(time.time() * 1000 - signed_time()) > 300_000:
        abort(401)
    return "", 204


@app.put("/dates")
def dates():
    age = datetime.now(timezone.utc) - datetime.fromtimestamp(signed_time(), timezone.utc)
    if not timedelta(seconds=-5) <= age <= timedelta(minutes=1):
        abort(401)
    return "", 204
