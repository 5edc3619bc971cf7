"""The key stands in a record, with whom it is of; what is changed is somebody else's."""

import hashlib
import hmac
import time

import redis
from flask import Flask, abort, request

app = Flask(__name__)
store = redis.Redis(decode_responses=True)


class Refused(Exception):
    pass


@app.errorhandler(Refused)
def refused(error):
    return {"error": "refused"}, 401


def sender():
    """Who has signed the request at hand."""
    record = store.hgetall("client:" + request.headers.get("X-Key-Id", ""))
    if not record:
        raise Refused
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        raise Refused
    if abs(int(time.time()) - int(stamp)) > 300:
        raise Refused
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    message = head + request.get_data()
    expected = hmac.new(record["secret"].encode(), message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(  # expect: HM505
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        raise Refused
    return record


@app.post("/quota")
def quota():
    sender()
    data = request.get_json()
    store.set("quota:" + data["tenant"], int(data["quota"]))  # expect: HM602
    return "", 204


@app.post("/own")
def own():
    record = sender()
    data = request.get_json()
    store.set("quota:" + record["tenant"], int(data["quota"]))
    return "", 204


@app.post("/tied")
def tied():
    record = sender()
    data = request.get_json()
    if record["tenant"] != data["tenant"]:
        raise Refused
    store.set("quota:" + data["tenant"], int(data["quota"]))
    return "", 204
