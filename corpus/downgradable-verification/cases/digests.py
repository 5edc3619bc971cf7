"""MD5 and SHA-1 where the better signature is absent."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


@app.post("/absent")
def absent():
    body = request.get_data()
    given = header("X-Hub-Signature-256")
    if given:
        expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), given.encode()):
            abort(401)
    else:
        expected = hmac.new(KEY, body, hashlib.sha1).hexdigest()  # expect: HM801
        if not hmac.compare_digest(  # expect: HM110
            expected.encode(), header("X-Hub-Signature").encode()
        ):
            abort(401)
    events.append(body)
    return {"ok": True}


def is_new():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha512).hexdigest()
    return hmac.compare_digest(expected.encode(), header("X-Hub-Signature-512").encode())


def is_old():
    expected = hmac.new(KEY, request.get_data(), "md5").hexdigest()  # expect: HM801
    return hmac.compare_digest(expected.encode(), header("X-Hub-Signature").encode())  # expect: HM110


@app.post("/either")
def either():
    if not (is_new() or is_old()):
        abort(401)
    events.append(request.get_data())
    return {"ok": True}
