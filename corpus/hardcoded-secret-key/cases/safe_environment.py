"""Keys that the deployment gives."""
import os
import secrets
from pathlib import Path

from flask import Flask


class Production:
    SECRET_KEY = os.environ["SECRET_KEY"]
    DEBUG = False


def by_class():
    app = Flask(__name__)
    app.config.from_object(Production)
    return app


def by_get():
    app = Flask(__name__)
    app.secret_key = os.environ.get("SECRET_KEY")
    return app


def of_a_file():
    app = Flask(__name__)
    app.secret_key = Path("/run/secrets/session").read_bytes()
    return app


def random_at_start():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY") or secrets.token_hex(32)
    return app


def random_bytes():
    app = Flask(__name__)
    app.secret_key = os.urandom(32)
    return app


def closed_without_one():
    app = Flask(__name__)
    app.secret_key = os.environ.get("SECRET_KEY", "")
    return app
