"""Keys that are arguments of decorators, extensions and view classes."""
import functools
import hashlib
import hmac

from flask import Flask, abort, request
from flask.views import MethodView

app = Flask(__name__)
events = []


def matches(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


def signed(secret):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            if not matches(secret.encode()):
                abort(401)
            return view(*args, **kwargs)

        return wrapper

    return decorate


@app.post("/hooks/push")
@signed("argument-of-a-decorator-4b8e")  # expect: HM201
def push():
    events.append(request.get_data())
    return {"received": len(events)}


class Hooks:
    def __init__(self, secret):
        self.secret = secret

    def init_app(self, app):
        app.add_url_rule("/hooks/release", view_func=self.receive, methods=["POST"])

    def receive(self):
        if not matches(self.secret):
            abort(401)
        events.append(request.get_data())
        return {"received": len(events)}


Hooks(secret=b"argument-of-an-extension-e1").init_app(app)  # expect: HM201


class Issues(MethodView):
    def __init__(self, key):
        self.key = key

    def post(self):
        if not matches(self.key):
            abort(401)
        events.append(request.get_data())
        return {"received": len(events)}


app.add_url_rule("/hooks/issues", view_func=Issues.as_view("issues", key=b"for-a-view-9c"))
#                                                                        ^^^^^^^^^^^^^^^^ expect: HM201
