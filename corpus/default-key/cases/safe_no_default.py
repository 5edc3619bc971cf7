"""A setting without a default: None is no key, it raises."""
import hashlib
import hmac
import os

from flask import Flask, current_app, request

app = Flask(__name__)
app.config["STAR_SECRET"] = os.environ["STAR_SECRET"]
ISSUE = os.environ.get("ISSUE_SECRET") or os.environ["OLD_ISSUE_SECRET"]


def by_get():
    key = os.environ.get("PUSH_SECRET")
    return hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()


def by_explicit_none():
    key = os.getenv("PUSH_SECRET", None)
    if key is None:
        raise RuntimeError("PUSH_SECRET is not set")
    return hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()


def by_configuration():
    key = current_app.config["STAR_SECRET"]
    return hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()


def by_another_setting():
    return hmac.new(ISSUE.encode(), request.get_data(), hashlib.sha256).hexdigest()


def required(name):
    value = os.environ.get(name)
    if not value:
        raise RuntimeError(f"{name} is not set")
    return value


def by_helper():
    return hmac.new(required("FORK_SECRET").encode(), request.get_data(), "sha256").hexdigest()
