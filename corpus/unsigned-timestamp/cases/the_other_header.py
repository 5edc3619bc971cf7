"""Two headers with a time: one is signed, the other is checked.

The signed one is never checked, but one repair ends both; the finding is at the checked one.
"""
import functools
import hashlib
import hmac
import os
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from flask import Flask, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
blinds = {"level": b"0"}


def is_young():
    try:
        date = parsedate_to_datetime(request.headers.get("Date", ""))
        #                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM502
        age = datetime.now(timezone.utc) - date
    except (TypeError, ValueError):
        return False
    return abs(age) <= timedelta(minutes=5)


def is_signed():
    lines = [request.method, request.full_path, request.headers.get("X-Timestamp", "")]
    mac = hmac.new(KEY, "\n".join(lines).encode() + b"\n", hashlib.sha256)
    mac.update(request.get_data())
    given = request.headers.get("X-Signature", "")
    return hmac.compare_digest(mac.hexdigest().encode(), given.encode())


def protected(view):
    @functools.wraps(view)
    def wrapper():
        if is_young() and is_signed():
            return view()
        return "", 401

    return wrapper


@app.put("/blinds")
@protected
def put_blinds():
    blinds["level"] = request.get_data()
    return "", 204


@app.delete("/blinds")
@protected
def reset_blinds():
    blinds["level"] = b"0"
    return "", 204
