"""Types travel through helpers, attributes and tables."""

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


class Verifier:
    def __init__(self):
        self.expected = mac().digest()

    def matches(self, given):
        return hmac.compare_digest(self.expected, given)  # expect: HM112


def is_same(expected, given):
    return hmac.compare_digest(expected, given)


@app.post("/object")
def by_object():
    return answer(Verifier().matches(sent()))


@app.post("/helper")
def by_helper():
    return answer(is_same(mac().digest(), base64.b64decode(sent())))  # expect: HM106


@app.post("/table")
def by_table():
    forms = {"expected": mac().hexdigest(), "given": sent().encode()}
    return answer(hmac.compare_digest(forms["expected"], forms["given"]))  # expect: HM112
