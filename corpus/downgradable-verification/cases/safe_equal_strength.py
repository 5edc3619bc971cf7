"""Alternatives of equal strength."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


OLD_KEY = os.environ["OLD_HOOK_SECRET"].encode()
DIGESTS = {"sha256": hashlib.sha256, "sha512": hashlib.sha512}


@app.post("/digests")
def digests():
    name, _, given = header("X-Hub-Signature-256").partition("=")
    if name not in DIGESTS:
        abort(401)
    expected = hmac.new(KEY, request.get_data(), DIGESTS[name]).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    return {"ok": True}


def fits(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), header("X-Hub-Signature-256").encode())


@app.post("/keys")
def keys():
    if not (fits(KEY) or fits(OLD_KEY)):
        abort(401)
    events.append(request.get_data())
    return {"ok": True}


@app.post("/headers")
def headers():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    given = header("X-Hub-Signature-256") or header("X-Hub-Signature")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"ok": True}
