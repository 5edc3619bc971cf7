"""Settings classes, dataclasses, extensions and view classes with a default."""
import hashlib
import hmac
import os
from dataclasses import dataclass, field

from flask import Flask, abort, request
from flask.views import MethodView

app = Flask(__name__)
events = []


class Config:
    STAR_SECRET = os.environ.get("STAR_SECRET", "default-of-a-settings-class")  # expect: HM202
    TIMEZONE = os.environ.get("TIMEZONE", "UTC")


@dataclass
class Settings:
    issue_secret: str = field(
        default_factory=lambda: os.getenv("ISSUE_SECRET", "default-of-a-factory")  # expect-missing: HM202
    )


def is_signed(secret):
    mac = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


class Hooks:
    def init_app(self, app):
        self.secret = app.config.get("PUSH_SECRET", "default-of-an-extension")  # expect: HM202
        app.before_request(self.verify)

    def verify(self):
        if not is_signed(self.secret):
            abort(401)


def star(body):
    return hmac.new(Config.STAR_SECRET.encode(), body, hashlib.sha256).hexdigest()


def issue(body):
    return hmac.new(Settings().issue_secret.encode(), body, hashlib.sha256).hexdigest()


class Events(MethodView):
    def post(self):
        events.append(request.get_data())
        return {"received": len(events)}


Hooks().init_app(app)
app.add_url_rule("/hooks/events", view_func=Events.as_view("events"))
