"""Literals in a key's place that belong to other rules: the framework's key, and the empty one."""
import hashlib
import hmac

from flask import Flask, current_app, request

app = Flask(__name__)
app.config["SECRET_KEY"] = "key-of-the-framework"  # expect: HM204


def by_the_key_of_the_framework():
    key = current_app.config["SECRET_KEY"].encode()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def by_no_key():
    return hmac.new(b"", request.get_data(), hashlib.sha256).hexdigest()  # expect: HM203
