"""The decorator verifies, and then takes the user from a header that it did not sign."""
import functools
import hashlib
import hmac
import os
import time

from flask import Flask, abort, g, request

KEY = os.environ["INTERNAL_KEY"].encode()

app = Flask(__name__)
messages = []


def internal(window=60):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            stamp = request.headers.get("X-Timestamp", "")
            body_hash = hashlib.sha256(request.get_data()).hexdigest()
            message = ":".join((request.method, request.full_path, stamp, body_hash))
            mac = hmac.new(KEY, message.encode(), hashlib.sha256).hexdigest()
            scheme, _, given = request.headers.get("Authorization", "").partition(" ")
            if scheme != "HMAC" or not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
                abort(401)
            if not stamp.isdecimal() or len(stamp) > 10:
                abort(401)
            if abs(time.time() - int(stamp)) > window:
                abort(401)
            g.user = request.headers.get("X-User-Id")
            #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM401
            return view(*args, **kwargs)

        return wrapper

    return decorate


@app.post("/messages")
@internal()
def send():
    messages.append((g.user, request.get_json().get("text")))
    return {"sent": True}


@app.delete("/messages")
@internal(window=30)
def clear():
    messages[:] = [message for message in messages if message[0] != g.user]
    return {"left": len(messages)}
