"""Configurations of tests."""
import os

from flask import Flask


class TestConfig:
    SECRET_KEY = "key-of-a-test-class"


class Quick:
    TESTING = True
    SECRET_KEY = "key-of-a-quick-test"


def by_class():
    app = Flask(__name__)
    app.config.from_object(TestConfig)
    return app


def by_flag_of_the_class():
    app = Flask(__name__)
    app.config.from_object(Quick)
    return app


def by_keyword():
    app = Flask(__name__)
    app.config.update(TESTING=True, SECRET_KEY="key-of-a-test-update")
    return app


def by_item():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "key-of-a-test-item"
    app.config["TESTING"] = True
    return app


def by_condition():
    app = Flask(__name__)
    if app.testing:
        app.secret_key = "key-of-a-test-run"
    else:
        app.secret_key = os.environ["SECRET_KEY"]
    return app
