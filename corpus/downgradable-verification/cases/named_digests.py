"""The request names the digest, and weak ones are on the list."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def header(name):
    return request.headers.get(name, "")


DIGESTS = {"sha1": hashlib.sha1, "sha256": hashlib.sha256}


@app.post("/table")
def by_table():
    name, _, given = header("X-Hub-Signature").partition("=")
    if name not in DIGESTS:
        abort(401)
    expected = hmac.new(KEY, request.get_data(), DIGESTS[name]).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM110
        abort(401)
    return {"ok": True}


@app.post("/get")
def by_get():
    name, _, given = header("X-Hub-Signature").partition("=")
    digest = DIGESTS.get(name)
    if digest is None:
        abort(401)
    expected = hmac.new(KEY, request.get_data(), digest).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM110
        abort(401)
    return {"ok": True}


@app.post("/list")
def by_list():
    name, _, given = header("X-Hub-Signature").partition("=")
    if name not in ("md5", "sha1", "sha512"):
        abort(401)
    expected = hmac.new(KEY, request.get_data(), name).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM110
        abort(401)
    return {"ok": True}
