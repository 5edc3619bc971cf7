"""What a request runs before its handler, and helpers that several share."""
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


@app.before_request
def count():
    if request.path == "/hooks/push" and not same(request.headers["X-Signature"]):  # expect: HM106
        abort(401)


@app.post("/hooks/push")
def push():
    events.append(request.get_data())
    return {"received": len(events)}


def signed(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        scheme, given = request.headers.get("X-Hub-Signature", "").split("=", 1)  # expect: HM106
        if scheme != "sha256" or not same(given):
            abort(401)
        return view(*args, **kwargs)

    return inner


@app.post("/hooks/release")
@signed
def release():
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
@signed
def issue():
    events.append(request.get_data())
    return {"received": len(events)}


class Verifier:
    def given(self):
        return request.headers.get("X-Other").encode()  # expect: HM106

    def check(self):
        if not hmac.compare_digest(mac_of(request.get_data()).encode(), self.given()):
            abort(401)


verifier = Verifier()


@app.post("/hooks/star")
def star():
    verifier.check()
    events.append(request.get_data())
    return {"received": len(events)}
