import hmac

from flask import abort, request


class Guard:
    def __init__(self, app=None):
        self.key = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self.key = app.config["HOOK_SECRET"]

    def check(self):
        expected = hmac.new(self.key.encode(), request.get_data(), "sha256").hexdigest()
        if expected != request.headers.get("X-Signature"):  # HM101
            abort(401)
