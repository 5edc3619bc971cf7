"""Both sides bounded, with dates, durations and a helper that knows only the two times."""
import hashlib
import hmac
import os
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)


def signed_time():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    return datetime.fromtimestamp(int(stamp), timezone.utc)


def lies_near(a, b, distance):
    """Whether two times are no further apart than that."""
    return -distance <= a - b <= distance


@app.post("/seconds")
def seconds():
    age = datetime.now(timezone.utc) - signed_time()
    if abs(age.total_seconds()) > 300:
        abort(401)
    return "", 204


@app.post("/durations")
def durations():
    age = datetime.now(timezone.utc) - signed_time()
    if age < timedelta(0) or age > timedelta(minutes=5):
        abort(401)
    return "", 204


@app.post("/near")
def near():
    if not lies_near(datetime.now(timezone.utc), signed_time(), timedelta(minutes=5)):
        abort(401)
    return "", 204
