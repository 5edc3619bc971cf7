"""The item of the configuration, and the ways to write several at once."""
import os

from flask import Flask


def by_item():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "item-of-the-configuration"  # expect: HM204
    return app


def by_update():
    app = Flask(__name__)
    app.config.update(DEBUG=False, SECRET_KEY="keyword-of-an-update")  # expect: HM204
    return app


def by_update_of_a_dict():
    app = Flask(__name__)
    app.config.update({"SECRET_KEY": "item-of-an-update"})  # expect: HM204
    return app


def by_mapping():
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="keyword-of-a-mapping")  # expect: HM204
    return app


def by_dict():
    app = Flask(__name__)
    app.config.from_mapping(dict(SECRET_KEY="key-of-a-dict", TESTING=False))  # expect: HM204
    return app


def by_default():
    app = Flask(__name__)
    app.config.setdefault("SECRET_KEY", "default-of-the-application")  # expect: HM204
    return app


def former_key():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    app.config["SECRET_KEY_FALLBACKS"] = ["former-key-of-the-source"]  # expect: HM204
    return app
