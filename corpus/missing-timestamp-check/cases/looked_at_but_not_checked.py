"""Everything is done with the signed time but the one thing: comparing it with the clock's."""
import hashlib
import hmac
import logging
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
EPOCH = 1600000000

app = Flask(__name__)
log = logging.getLogger(__name__)


def verify(stamp):
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)


@app.put("/present")
def only_its_presence():
    stamp = request.headers.get("X-Timestamp")  # expect: HM501
    if not stamp:
        abort(401)
    verify(stamp)
    return "", 204


@app.put("/digits")
def only_its_form():
    stamp = request.headers.get("X-Timestamp", "")  # expect: HM501
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) == 10) or int(stamp) < EPOCH:
        abort(401)
    verify(stamp)
    return "", 204


@app.put("/logged")
def only_logged():
    stamp = request.headers.get("X-Timestamp", "")  # expect: HM501
    verify(stamp)
    if stamp.isascii() and stamp.isdigit() and len(stamp) == 10:
        age = int(time.time()) - int(stamp)
        log.info("request is %d seconds old", age)
        if age > 300:
            log.warning("request is too old")
    return "", 204
