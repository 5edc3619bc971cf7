"""The empty text stands in for what is set later."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(expected.encode(), given.encode())



class Hooks:
    secret = ""

    def init_app(self, app):
        self.secret = app.config["HOOK_SECRET"]

    def check(self, secret=""):
        return is_signed((secret or self.secret).encode())


hooks = Hooks()
hooks.init_app(app)


@app.post("/one")
def one():
    if not hooks.check():
        abort(401)
    return "ok"


class Client:
    """Who gives the settings may see to it that none is empty."""

    def __init__(self, settings):
        self.secret = settings.get("secret", "")

    def sign(self, text):
        return hmac.new(self.secret.encode(), text, hashlib.sha256).hexdigest()
