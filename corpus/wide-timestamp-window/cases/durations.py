"""Dates and durations."""
import hashlib
import hmac
import os
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
MAX_AGE = timedelta(minutes=30)

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


@app.put("/durations")
def durations():
    age = datetime.now(timezone.utc) - datetime.fromtimestamp(signed_time(), timezone.utc)
    if abs(age) > MAX_AGE:  # expect: HM504
        abort(401)
    return "", 204


@app.put("/seconds")
def seconds():
    age = datetime.now(timezone.utc) - datetime.fromtimestamp(signed_time(), timezone.utc)
    if abs(age.total_seconds()) > MAX_AGE.total_seconds():  # expect: HM504
        abort(401)
    return "", 204
