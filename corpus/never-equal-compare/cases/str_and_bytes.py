"""str against bytes: == says no, compare_digest raises."""

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


@app.post("/operator")
def by_operator():
    return answer(mac().digest() == sent())  # expect: HM112


@app.post("/not-equal")
def not_equal():
    if base64.b64encode(mac().digest()) != sent():  # expect: HM112
        abort(401)
    return {"ok": True}


@app.post("/function")
def by_function():
    return answer(hmac.compare_digest(mac().hexdigest(), sent().encode()))  # expect: HM112


@app.post("/other-way")
def other_way():
    return answer(hmac.compare_digest(sent(), mac().hexdigest().encode()))  # expect: HM112


@app.post("/optional")
def optional():
    given = request.headers.get("X-Hub-Signature-256")
    return answer(mac().digest() == given)  # expect: HM112


@app.post("/decoded")
def decoded():
    return answer(mac().hexdigest() == base64.b64decode(sent() + "=="))  # expect: HM112, HM106
