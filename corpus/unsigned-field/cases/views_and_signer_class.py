"""An extension class signs method, path and time. A view uses the body, which is not signed."""
import hmac
import os
import time

from flask import Flask, abort, request
from flask.views import MethodView


class Guard:
    def __init__(self, app=None, tolerance=300):
        self.tolerance = tolerance
        self.key = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self.key = app.config["GUARD_KEY"]
        app.before_request(self.check)

    def signature(self, method, target, stamp):
        return hmac.new(self.key, f"{method} {target} {stamp}".encode(), "sha384").hexdigest()

    def check(self):
        stamp = request.headers.get("X-Guard-Time", "")
        expected = self.signature(request.method, request.full_path, stamp)
        given = request.headers.get("X-Guard-Signature", "")
        if not hmac.compare_digest(expected.encode(), given.encode()):
            abort(401)
        if not (stamp.isdecimal() and len(stamp) <= 10):
            abort(401)
        if abs(int(time.time()) - int(stamp)) > self.tolerance:
            abort(401)


class Profiles(MethodView):
    profiles = {}

    def get(self, name):
        return {"known": name in self.profiles}

    def put(self, name):
        self.profiles[name] = request.get_data()  # expect: HM401
        return {"profiles": len(self.profiles)}


app = Flask(__name__)
app.config["GUARD_KEY"] = os.environ["API_KEY"].encode()
guard = Guard(app)
app.add_url_rule("/profiles/<name>", view_func=Profiles.as_view("profiles"))
