"""Hexadecimal, base64 and raw bytes."""

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


@app.post("/raw")
def raw():
    return answer(hmac.compare_digest(mac().digest(), sent().encode()))  # expect: HM112


@app.post("/hex-and-base64")
def hex_and_base64():
    given = base64.b64encode(sent().encode()).decode()
    return answer(mac().hexdigest() == given)  # expect: HM112


@app.post("/base64-and-hex")
def base64_and_hex():
    expected = base64.b64encode(mac().digest())
    return answer(hmac.compare_digest(expected, sent().encode().hex().encode()))  # expect: HM112


@app.post("/shown")
def shown():
    return answer(str(base64.b64encode(mac().digest())) == sent())  # expect: HM112
