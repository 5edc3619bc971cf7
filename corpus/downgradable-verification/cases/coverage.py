"""The other signature leaves something out."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


@app.post("/body")
def body_left_out():
    stamp = header("X-Hub-Id")
    if header("X-Hub-Signature-256"):
        message = stamp.encode() + b"." + request.get_data()
        expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
        given = header("X-Hub-Signature-256")
    else:
        expected = hmac.new(KEY, stamp.encode(), hashlib.sha256).hexdigest()
        given = header("X-Hub-Signature")
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM110
        abort(401)
    events.append(request.get_data())  # expect: HM401
    return {"ok": True}


def is_whole():
    message = request.path.encode() + b"\n" + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), header("X-Hub-Signature-256").encode())  # expect: HM207


def is_body():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), header("X-Hub-Signature").encode())  # expect: HM110


@app.post("/path")
def path_left_out():
    if not is_whole() and not is_body():
        abort(401)
    events.append(request.get_data())
    return {"ok": True}
