from flask import Flask

from .views import bp


def create_app():
    app = Flask(__name__)
    app.config.from_object("shop.settings")
    app.register_blueprint(bp, url_prefix="/api")
    return app
