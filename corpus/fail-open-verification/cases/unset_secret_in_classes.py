"""The key is optional in an extension, in a factory and in a constructor.

Missing: hooks of both factories are composed for every route, and a registration forgets its `if`.
"""
import hashlib
import hmac

from flask import Blueprint, Flask, abort, current_app, request

hooks = Blueprint("hooks", __name__)
events = []


class Verifier:
    def __init__(self, secret=None):
        self.secret = secret

    def verify(self, body, signature):
        if self.secret is None:  # expect: HM104
            return True
        mac = hmac.new(self.secret, body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


class GitHub:
    def __init__(self, app=None):
        self.secret = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self.secret = app.config.get("GITHUB_SECRET")
        app.extensions["github"] = self
        app.before_request(self.check)

    def check(self):
        if self.secret:  # expect-missing: HM104
            mac = hmac.new(self.secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
            given = request.headers.get("X-Hub-Signature-256", "")
            if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
                abort(401)


@hooks.post("/hooks/push")
def push():
    events.append(request.get_data())
    return {"received": len(events)}


def create_app(config):
    app = Flask(__name__)
    app.config.from_mapping(config)
    GitHub(app)
    app.register_blueprint(hooks)
    return app


def require_signature():
    secret = current_app.config["MIRROR_SECRET"].encode()
    mac = hmac.new(secret, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
        abort(401)


def create_mirror(config):
    app = Flask(__name__)
    app.config.from_mapping(config)
    if app.config.get("MIRROR_SECRET"):  # expect-missing: HM104
        app.before_request(require_signature)

    @app.post("/hooks/pipeline")
    def pipeline():
        events.append(request.get_data())
        return {"received": len(events)}

    return app
