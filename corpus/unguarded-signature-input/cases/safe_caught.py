"""The exception is taken by a handler: here, of a caller, or of a decorator."""
import base64
import contextlib
import functools
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def same(given):
    return hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode())


@app.post("/hooks/push")
def push():
    try:
        given = request.headers["X-Signature"].split("=")[1]
    except (KeyError, IndexError):
        abort(401)
    if not same(given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def given_bytes():
    return base64.b64decode(request.headers["X-Signature"])


@app.post("/hooks/release")
def release():
    raw = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    try:
        verified = hmac.compare_digest(raw, given_bytes())
    except Exception:
        verified = False
    if not verified:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def refusing(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        try:
            return view(*args, **kwargs)
        except (LookupError, ValueError):
            return {"error": "malformed"}, 400  # expect: HM107

    return inner


@app.post("/hooks/issue")
@refusing
def issue():
    scheme, given = request.headers["X-Signature"].split("=")
    if scheme != "sha256" or not same(given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    given = ""
    with contextlib.suppress(KeyError):
        given = request.headers["X-Signature"]
    if not same(given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
