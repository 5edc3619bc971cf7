"""The time is checked in another place than the signature: a hook, a decorator, a base class."""
import functools
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request
from flask.views import MethodView

KEY = os.environ["K"].encode()

app = Flask(__name__)
notes = []


def message():
    head = [request.method, request.full_path, request.headers.get("X-Timestamp", "")]
    return "\n".join(head).encode() + b"\n" + request.get_data()


def is_signed():
    mac = hmac.new(KEY, message(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())  # expect: HM505


class Stale(Exception):
    """The request lies outside the window."""


def require_young():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        raise Stale(stamp)
    now = int(time.time())
    if not now - 60 <= int(stamp) <= now + 60:
        raise Stale(stamp)


@app.errorhandler(Stale)
def refuse(error):
    return "", 401


@app.before_request
def only_young():
    require_young()


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        return view(*args, **kwargs) if is_signed() else abort(401)

    return wrapper


class Notes(MethodView):
    decorators = [signed]

    def post(self):
        notes.append(request.get_data())
        return {"notes": len(notes)}

    def delete(self):
        notes.clear()
        return {"notes": 0}


app.add_url_rule("/notes", view_func=Notes.as_view("notes"))
