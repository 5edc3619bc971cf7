"""An application that is an argument has its hooks as well: they refuse what is not signed."""
import hashlib
import hmac

from flask import abort, request

events = []


def matches(key, body):
    mac = "sha256=" + hmac.new(key.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


class Guarded:
    def __init__(self, app, key):
        self.key = key
        app.before_request(self.check)
        app.add_url_rule("/guarded", "guarded", view_func=self.receive, methods=["POST"])

    def check(self):
        if not self.key or not matches(self.key, request.get_data()):
            abort(401)

    def receive(self):
        if self.key:
            if not matches(self.key, request.get_data()):
                abort(401)
        events.append(request.get_data())
        return "ok"
