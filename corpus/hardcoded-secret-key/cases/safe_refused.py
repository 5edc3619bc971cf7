"""Literals that do not get into production."""
import os

from flask import Flask

DEFAULT = "change-me"


def by_comparison():
    app = Flask(__name__)
    app.secret_key = os.environ.get("SECRET_KEY", DEFAULT)
    if app.secret_key == DEFAULT:
        raise RuntimeError("set SECRET_KEY")
    return app


def by_length():
    app = Flask(__name__)
    key = os.environ.get("SECRET_KEY", "short")
    if len(key) < 16:
        raise RuntimeError("SECRET_KEY is too short")
    app.config["SECRET_KEY"] = key
    return app


def by_another_value():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "is-overwritten"
    app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    return app


def on_a_developers_machine():
    app = Flask(__name__)
    if os.environ.get("FLASK_ENV") == "production":
        app.secret_key = os.environ["SECRET_KEY"]
    else:
        app.secret_key = "key-of-a-developer"
    return app


def in_debug_mode():
    app = Flask(__name__)
    app.secret_key = "key-of-a-debugger" if app.debug else os.environ["SECRET_KEY"]
    return app


class Deployed:
    if os.environ.get("SECRET_KEY"):
        SECRET_KEY = os.environ.get("SECRET_KEY")
    else:
        SECRET_KEY = "not set"

    @classmethod
    def init_app(cls, app):
        assert os.environ.get("SECRET_KEY"), "SECRET_KEY is not set"


class Quick(Deployed):
    DEBUG = True


configurations = {"quick": Quick, "deployed": Deployed}


def by_an_assertion_of_one_of_several(name):
    app = Flask(__name__)
    app.config.from_object(configurations[name])
    configurations[name].init_app(app)
    return app
