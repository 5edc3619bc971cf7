"""A literal until another configuration sets the key, which need not be there."""
import os

from flask import Flask


def create_app(test_config=None):
    app = Flask(__name__, instance_relative_config=True)
    app.config.from_mapping(SECRET_KEY="dev", DATABASE="shop.sqlite")  # expect: HM204
    if test_config is None:
        app.config.from_pyfile("config.py", silent=True)
    else:
        app.config.from_mapping(test_config)
    return app


def create_other():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "until-the-environment-says-so"  # expect: HM204
    app.config.from_prefixed_env()
    return app


def create_third():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "until-a-file-that-is-named-says-so"  # expect: HM204
    if os.environ.get("SETTINGS"):
        app.config.from_envvar("SETTINGS")
    return app
