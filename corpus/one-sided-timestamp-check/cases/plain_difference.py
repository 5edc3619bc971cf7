"""`now - then > window` as a reject test, as an accept test, turned around, with a deadline."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
WINDOW = 300

app = Flask(__name__)


def signed_time():
    """The time of a genuine request."""
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        abort(401)
    return int(stamp)


@app.post("/reject")
def reject():
    if int(time.time()) - signed_time() > WINDOW:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503
        abort(401)
    return "", 204


@app.post("/accept")
def accept():
    age = int(time.time()) - signed_time()
    if age <= WINDOW:
    #  ^^^^^^^^^^^^^ expect: HM503
        return "", 204
    abort(401)


@app.post("/turned")
def turned():
    sent = signed_time()
    oldest = time.time() - 5 * 60
    if sent < oldest:
    #  ^^^^^^^^^^^^^ expect: HM503
        abort(401)
    return "", 204


@app.post("/deadline")
def deadline():
    if not signed_time() + WINDOW >= time.time():
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503
        abort(401)
    return "", 204
