"""Both sides in one form, however they came to it."""

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
    return answer(hmac.compare_digest(mac().hexdigest().upper().encode(), sent().upper().encode()))


@app.post("/base64")
def by_base64():
    expected = base64.b64encode(mac().digest()).decode()
    return answer(hmac.compare_digest(expected.encode(), sent().encode()))


@app.post("/encoded-again")
def encoded_again():
    # A client may send the base64 of the hexadecimal.
    given = base64.b64decode(sent() + "==")  # expect: HM106
    return answer(hmac.compare_digest(mac().hexdigest().encode(), given))


@app.post("/prefix")
def prefix():
    given = sent()
    if not given.startswith("sha256="):
        abort(401)
    return answer(hmac.compare_digest(mac().hexdigest().encode(), given[7:].encode()))


@app.post("/both-prefixes")
def both_prefixes():
    given = "sha256=" + sent().removeprefix("sha256=")
    expected = "sha256=" + mac().hexdigest()
    return answer(hmac.compare_digest(expected.encode(), given.encode()))


@app.post("/scheme-word")
def scheme_word():
    expected = "sha256=" + mac().hexdigest()
    given = sent().removeprefix("HMAC ")
    return answer(hmac.compare_digest(expected.encode(), given.encode()))
