"""Dates and durations in place of numbers."""
import functools
import hashlib
import hmac
import os
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
MAX_AGE = timedelta(minutes=5)

app = Flask(__name__)
rooms = {}


def verified_date():
    text = request.headers.get("X-Date", "")
    head = f"{request.method}\n{request.full_path}\n{text}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).digest()
    try:
        given = bytes.fromhex(request.headers.get("X-Signature", ""))
        date = datetime.fromisoformat(text)
    except ValueError:
        abort(401)
    if not hmac.compare_digest(mac, given) or date.tzinfo is None:
        abort(401)
    return date


def recent(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if datetime.now(timezone.utc) - verified_date() > MAX_AGE:
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.put("/rooms/<name>")
@recent
def book(name):
    rooms[name] = request.get_data()
    return "", 204


@app.delete("/rooms/<name>")
def free(name):
    age = (datetime.now(timezone.utc) - verified_date()).total_seconds()
    if age < 300:
    #  ^^^^^^^^^ expect: HM503
        rooms.pop(name, None)
        return "", 204
    abort(401)
