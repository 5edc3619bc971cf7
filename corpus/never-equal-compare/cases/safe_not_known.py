"""What is not known of one side may be anything."""

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


import forms


def verify(expected, given):
    return hmac.compare_digest(hmac.new(KEY, expected, hashlib.sha256).digest(), given)


@app.post("/unknown")
def unknown():
    return answer(hmac.compare_digest(mac().digest(), forms.decoded(sent())))


@app.post("/json")
def by_json():
    given = (request.get_json(silent=True) or {}).get("signature", "")
    return answer(hmac.compare_digest(mac().hexdigest().encode(), forms.to_bytes(given)))


@app.post("/one-of-two")
def one_of_two():
    encoded = request.headers.get("X-Encoding")
    given = sent().encode() if encoded else forms.decoded(sent())
    return answer(hmac.compare_digest(mac().digest(), given))
