"""No route is verified at all: the decorator stands above each of them. The parameters change nothing."""
import functools
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, request

KEYS = {"read": os.environ["READ_KEY"].encode(), "write": os.environ["WRITE_KEY"].encode()}

songs = Blueprint("songs", __name__, url_prefix="/songs")
all_songs = []


class Guard:
    def __init__(self, keys):
        self.keys = keys

    def fits(self, key, stamp):
        text = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
        mac = hmac.new(key, text, hashlib.sha256).digest()
        try:
            given = bytes.fromhex(request.headers.get("X-Mac", ""))
        except ValueError:
            return False
        return hmac.compare_digest(mac, given)


guard = Guard(KEYS)


def needs(scope):
    def decorate(view):
        @functools.wraps(view)
        def inner(*args, **kwargs):
            stamp = request.headers.get("X-Time", "")
            known = stamp.isascii() and stamp.isdigit() and len(stamp) <= 10
            if not known or abs(int(time.time()) - int(stamp)) > 60:
                abort(403)
            if not guard.fits(KEYS[scope], stamp):
                abort(403)
            return view(*args, **kwargs)

        return inner

    return decorate


@needs("write")
#^^^^^^^^^^^^^^ expect: HM601
@songs.route("/", methods=["PUT"])
def add():
    all_songs.append(request.get_json())
    return "", 201


@needs("read")
#^^^^^^^^^^^^^ expect: HM601
@songs.route("/")
def every():
    return {"songs": all_songs}


app = Flask(__name__)
app.register_blueprint(songs)
