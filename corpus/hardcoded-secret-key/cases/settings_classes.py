"""One of several classes, by the name that a deployment gives."""
import os

from flask import Flask


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY") or "hard to guess"  # expect: HM204
    PAGE = 20


class DevelopmentConfig(Config):
    DEBUG = True
    SECRET_KEY = "key-of-a-developer"


class TestingConfig(Config):
    TESTING = True
    SECRET_KEY = "key-of-the-tests"


class ProductionConfig(Config):
    PAGE = 50


config = {
    "development": DevelopmentConfig,
    "testing": TestingConfig,
    "production": ProductionConfig,
    "default": DevelopmentConfig,
}


def create_app(name):
    app = Flask(__name__)
    app.config.from_object(config[name])
    return app
