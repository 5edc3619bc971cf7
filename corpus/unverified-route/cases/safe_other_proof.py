"""Routes that know their callers in another way: a token, a session, a login, something unknown."""
import functools
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request, session
from somewhere import audited, users

KEY = os.environ["K"].encode()
ADMIN = os.environ["ADMIN_TOKEN"]

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
rooms = {}


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


@app.put("/rooms/<name>")
@signed
def book(name):
    rooms[name] = request.get_data()
    return "", 204


@app.delete("/rooms/<name>")
@signed
def free(name):
    del rooms[name]
    return "", 204


@app.post("/rooms/<name>/lock")
def lock(name):
    given = request.headers.get("X-Admin", "")
    if not hmac.compare_digest(ADMIN.encode(), given.encode()):
        abort(404)
    rooms[name] = b"locked"
    return "", 204


@app.post("/rooms/<name>/guest")
def guest(name):
    if "user" not in session:
        return "", 302, {"Location": "/"}
    rooms[name] = request.get_data()
    return "", 204


@app.post("/rooms/<name>/note")
def note(name):
    user = users.find(key=request.args.get("api_key"))
    if user is None:
        abort(404)
    rooms[name] = request.get_data()
    return "", 204


@app.post("/rooms/<name>/clean")
@audited
def clean(name):
    rooms[name] = b""
    return "", 204


@app.post("/rooms/<name>/join")
def join(name):
    if rooms.get(name) != request.get_data():
        return "", 403
    rooms[name] = request.get_data()
    return "", 204
