"""Windows of hours and days: as an accept test, as a reject test, chained."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
HOUR = 3600

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


@app.put("/accept")
def accept():
    if abs(int(time.time()) - signed_time()) <= HOUR:  # expect: HM504
        return "", 204
    abort(401)


@app.put("/reject")
def reject():
    if abs(time.time() - signed_time()) > 2 * 24 * HOUR:  # expect: HM504
        abort(401)
    return "", 204


@app.put("/chained")
def chained():
    if not -30 <= time.time() - signed_time() <= 15 * 60:  # expect: HM504
        abort(401)
    return "", 204
