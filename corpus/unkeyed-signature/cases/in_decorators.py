"""The compare in a decorator, and in a hook."""
import functools
import hashlib

from flask import Blueprint, Flask, abort, request

app = Flask(__name__)
hooks = Blueprint("hooks", __name__)
events = []


def signed(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        found = hashlib.sha256(request.get_data())
        if found.hexdigest() != request.headers.get("X-Body-Hmac", ""):  # expect: HM805
            abort(401)
        return view(*args, **kwargs)

    return inner


@app.post("/events")
@signed
def receive():
    events.append(request.get_data())
    return {"ok": True}


@hooks.before_request
def check():
    found = hashlib.sha512(request.get_data()).hexdigest()
    if found != request.args.get("signature"):  # expect: HM805
        abort(401)


@hooks.post("/hook")
def hook():
    events.append(request.get_data())
    return {"ok": True}


app.register_blueprint(hooks)
