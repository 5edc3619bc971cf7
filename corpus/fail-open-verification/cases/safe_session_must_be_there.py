"""Who sends no token must have a session; the routes that ask for it stand in another module."""
import functools
import hashlib
import hmac
import os

from flask import abort, g, request, session

KEY = os.environ["API_KEY"].encode()


def is_known():
    if request.headers.get("X-Token"):
        message = (request.full_path + "\n").encode() + request.get_data()
        mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
            return False
        g.source = "token"
    else:
        if not session:
            return False
        g.source = "browser"
    return True


def guarded(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if not is_known():
            return abort(401)
        return view(*args, **kwargs)

    return wrapper
