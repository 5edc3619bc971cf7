"""What is not known: another configuration that must be there may set the key."""
from flask import Flask


class Defaults:
    SECRET_KEY = "is-set-by-the-deployment"


def by_file():
    app = Flask(__name__)
    app.config.from_object(Defaults)
    app.config.from_envvar("SHOP_SETTINGS")
    return app


def by_settings_that_are_given(settings):
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "is-set-by-the-caller"
    app.config.from_object(settings)
    return app
