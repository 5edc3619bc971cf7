"""The attribute, and what it is given by other names."""
from flask import Flask

KEY = "key-of-the-module-5b1f"  # expect: HM204


def configured(application):
    application.secret_key = KEY
    return application


app = configured(Flask(__name__))


def admin():
    application = Flask("admin")
    application.secret_key = b"\x1f\x8ekey-of-the-admins"  # expect: HM204
    return application


@app.get("/")
def index():
    return "ok"
