"""The type was asked for, or both types come there."""

import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def mac():
    return hmac.new(KEY, request.get_data(), hashlib.sha256)


def sent():
    return request.headers.get("X-Hub-Signature-256", "")


def answer(is_valid):
    if not is_valid:
        abort(401)
    return {"ok": True}


def matches(expected, given):
    if isinstance(given, str):
        given = given.encode()
    if isinstance(expected, str):
        expected = expected.encode()
    return hmac.compare_digest(expected, given)  # expect-spurious: HM106


def only_bytes(given):
    if not isinstance(given, bytes):
        return False
    return hmac.compare_digest(mac().digest(), given)  # expect-spurious: HM106


@app.post("/converted")
def converted():
    return answer(matches(mac().hexdigest(), sent()))


@app.post("/refused")
def refused():
    return answer(only_bytes(sent()))
