"""Routes of an application that is an argument, of a function or of an extension."""
import hashlib
import hmac
import os

from flask import abort, request

KEY = os.environ.get("HOOK_KEY")
events = []


def matches(key, body):
    mac = "sha256=" + hmac.new(key.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


def add_routes(app):
    @app.route("/hook", methods=["POST"])
    def hook():
        if KEY and not matches(KEY, request.get_data()):  # expect: HM104
            abort(401)
        events.append(request.get_data())
        return "ok"


class Hooks:
    def __init__(self, app=None, key=None):
        self.key = key
        if app is not None:
            self.init_app(app)

    def init_app(self, app, rule="/hooks"):
        app.add_url_rule(rule, "hooks", view_func=self.receive, methods=["POST"])

    def receive(self):
        if self.key:  # expect: HM104
            if not matches(self.key, request.get_data()):
                abort(401)
        events.append(request.get_data())
        return "ok"
