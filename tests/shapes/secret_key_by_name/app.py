from config import configurations
from flask import Flask, session


def create_app(name):
    app = Flask(__name__)
    app.config.from_object(configurations[name])
    return app


def user():
    return session.get("user")
