"""A prefix on one side only."""

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


@app.post("/removed")
def removed():
    expected = "sha256=" + mac().hexdigest()
    return answer(expected == sent().removeprefix("sha256="))  # expect: HM112


@app.post("/sliced")
def sliced():
    expected = f"sha256={mac().hexdigest()}"
    return answer(hmac.compare_digest(expected.encode(), sent()[7:].encode()))  # expect: HM112


@app.post("/partitioned")
def partitioned():
    expected = "sha256=" + mac().hexdigest()
    given = sent().partition("=")[2]
    return answer(hmac.compare_digest(expected.encode(), given.encode()))  # expect: HM112


@app.post("/asked")
def asked():
    given = sent()
    if not given.startswith("sha256="):
        abort(401)
    return answer(hmac.compare_digest(mac().hexdigest().encode(), given.encode()))  # expect: HM112


@app.post("/added")
def added():
    given = "sha256=" + sent()
    return answer(hmac.compare_digest(mac().hexdigest().encode(), given.encode()))  # expect: HM112
