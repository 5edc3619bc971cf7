"""Defaults that belong to other rules: the empty one, and the framework's key."""
import hashlib
import hmac
import os

from flask import Flask, current_app, request

EMPTY = os.environ.get("HOOK_SECRET", "").encode()  # expect: HM203
app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev")  # expect: HM204


def by_an_empty_key():
    return hmac.new(EMPTY, request.get_data(), hashlib.sha256).hexdigest()


def by_the_key_of_the_framework():
    key = current_app.config["SECRET_KEY"].encode()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
