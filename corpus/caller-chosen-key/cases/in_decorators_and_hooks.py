"""The check stands in a decorator or runs before every request."""

import functools
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, request

app = Flask(__name__)
api = Blueprint("api", __name__)
KEYS = {"a": os.environ["KEY_A"].encode()}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        key = KEYS.get(request.headers.get("X-Key-Id"), b"")  # expect: HM109
        expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode()):
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/one")
@signed
def one():
    return "ok"


@api.before_request
def check():
    key = request.headers.get("X-Api-Secret", "")  # expect: HM109
    expected = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode()):
        return {"error": "signature"}, 401


@api.post("/two")
def two():
    return "ok"


app.register_blueprint(api)
