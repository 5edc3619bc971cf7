"""The framework's testing and debug modes turn the check off: warnings."""
import functools
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, current_app, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
hooks = Blueprint("hooks", __name__, url_prefix="/hooks")
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@hooks.before_request
def verify():
    if current_app.testing:  # expect: HM104
        return
    if not matches():
        abort(401)


@hooks.post("/push")
def push():
    events.append(request.get_data())
    return {"received": len(events)}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if not current_app.debug and not matches():  # expect: HM104
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/github/release")
@signed
def release():
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/github/issue")
def issue():
    if not (app.config["TESTING"] or matches()):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


app.register_blueprint(hooks)
