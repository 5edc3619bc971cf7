"""Through helpers, classes and settings."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())



def key_of(name):
    return os.environ.get(name, "").encode()  # expect: HM203


class Settings:
    SECRET = os.environ.get("HOOK_SECRET", "")  # expect: HM203


class Hooks:
    def __init__(self, secret):
        self.secret = secret

    def check(self):
        return is_signed(self.secret.encode())


hooks = Hooks(Settings.SECRET)


@app.post("/one")
def one():
    if not is_signed(key_of("FIRST")):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if not hooks.check():
        abort(401)
    return "ok"
