"""Decorators, hooks and view classes that let go what brings no signature."""
import functools
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, jsonify, request
from flask.views import MethodView

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
hooks = Blueprint("hooks", __name__, url_prefix="/hooks")
events = []


def matches(signature):
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        signature = request.headers.get("X-Hub-Signature-256")
        if signature is None:  # expect: HM104
            return view(*args, **kwargs)
        if not matches(signature):
            return jsonify(error="unauthorized"), 401
        return view(*args, **kwargs)

    return wrapper


def signed_by(header):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            if header in request.headers:  # expect: HM104
                if not matches(request.headers[header]):
                    abort(401)
            return view(*args, **kwargs)

        return wrapper

    return decorate


@hooks.before_request
def verify():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature:  # expect: HM104
        return None
    if not matches(signature):
        return {"error": "unauthorized"}, 401


@hooks.post("/push")
def push():
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/github/release")
@signed
def release():
    events.append(request.get_data())
    return {"received": len(events)}


class Issues(MethodView):
    decorators = [signed_by("X-Hub-Signature-256")]

    def post(self):
        events.append(request.get_data())
        return {"received": len(events)}


app.add_url_rule("/github/issues", view_func=Issues.as_view("issues"))
app.register_blueprint(hooks)
