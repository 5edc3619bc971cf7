"""Second tests that look like a lower bound and are none."""
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
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        abort(401)
    return int(stamp)


@app.post("/positive")
def a_positive_time_is_no_bound():
    sent = signed_time()
    if sent <= 0 or time.time() - sent > 300:
        #           ^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503
        abort(401)
    return "", 204


@app.post("/same")
def twice_the_same_side():
    now = int(time.time())
    sent = signed_time()
    if now - sent > 300 or sent < now - 600:
    #  ^^^^^^^^^^^^^^^^ expect: HM503
        abort(401)
    return "", 204


@app.post("/clamped")
def below_zero_counts_as_zero():
    age = max(int(time.time()) - signed_time(), 0)
    if age > 300:
    #  ^^^^^^^^^ expect: HM503
        abort(401)
    return "", 204
