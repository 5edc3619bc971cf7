"""A decorator that is missing, one that stands above the route, and one that comes with a factory."""
import functools
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
beds = {}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        stamp = request.headers.get("X-Timestamp", "")
        head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
        mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac.encode(), given.encode()):
            abort(401)
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
            abort(401)
        if abs(int(time.time()) - int(stamp)) > 300:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.put("/beds/<name>")
@signed
def plant(name):
    beds[name] = request.get_data()
    return "", 204


@app.post("/beds/<name>/water")
@signed
def water(name):
    beds[name] = request.get_data()
    return "", 204


@app.delete("/beds/<name>")
def clear(name):
#   ^^^^^ expect: HM601
    del beds[name]
    return "", 204


@signed
#^^^^^^ expect: HM601
@app.patch("/beds/<name>")
def change(name):
    beds[name] = request.get_data()
    return "", 204


@app.get("/beds")
def names():
    return {"beds": sorted(beds)}
