"""Both sides bounded, with numbers: absolute, chained, negated, two tests, a range."""
import hashlib
import hmac
import os
import time

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
    return int(stamp)


@app.post("/absolute")
def absolute():
    if abs(int(time.time()) - signed_time()) > 300:
        abort(401)
    return "", 204


@app.post("/chained")
def chained():
    age = int(time.time()) - signed_time()
    if not (0 <= age <= 300):
        abort(401)
    return "", 204


@app.post("/either")
def either():
    age = int(time.time()) - signed_time()
    if age > 300 or age < -30:
        abort(401)
    return "", 204


@app.post("/around")
def around():
    now = int(time.time())
    return ("", 204) if now - 300 <= signed_time() <= now + 300 else ("", 401)


@app.post("/range")
def within_a_range():
    now = int(time.time())
    if signed_time() not in range(now - 300, now + 1):
        abort(401)
    return "", 204


@app.post("/apart")
def two_tests():
    sent = signed_time()
    if sent > time.time() + 30:
        abort(401)
    if time.time() - sent > 300:
        abort(401)
    return "", 204
