"""Small letters against capitals."""

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


@app.post("/upper")
def upper():
    return answer(mac().hexdigest() == sent().upper())  # expect: HM112


@app.post("/lower")
def lower():
    expected = mac().hexdigest().upper()
    return answer(hmac.compare_digest(expected.encode(), sent().lower().encode()))  # expect: HM112


@app.post("/base16")
def base16():
    expected = base64.b16encode(mac().digest()).decode()
    return answer(hmac.compare_digest(expected.encode(), sent().lower().encode()))  # expect: HM112
