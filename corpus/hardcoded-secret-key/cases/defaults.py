"""Literals where a setting is missing."""
import os

from flask import Flask


def by_get():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev")  # expect: HM204
    return app


def by_getenv():
    app = Flask(__name__)
    app.secret_key = os.getenv("SESSION_SECRET") or "fallback-insecure-key"  # expect: HM204
    return app


def by_exception():
    app = Flask(__name__)
    try:
        app.secret_key = os.environ["SECRET_KEY"]
    except KeyError:
        app.secret_key = "only-where-it-raises"  # expect: HM204
    return app


def by_condition():
    app = Flask(__name__)
    key = os.environ.get("SECRET_KEY")
    if not key:
        key = "only-where-it-is-empty"  # expect: HM204
    app.secret_key = key.encode()
    return app


def by_membership():
    app = Flask(__name__)
    if "SECRET_KEY" in os.environ:
        app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    else:
        app.config["SECRET_KEY"] = "only-where-it-is-not-in"  # expect: HM204
    return app
