"""Who sends no token must only say that somebody has looked."""
import functools
import hashlib
import hmac
import os

from flask import Flask, abort, g, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []


def is_known():
    if request.headers.get("X-Token"):
        message = (request.full_path + "\n").encode() + request.get_data()
        mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
            return False
        g.source = "token"
    else:
        if request.headers.get("X-Checked") != "true":  # expect: HM104
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


@app.post("/orders")
@guarded
def order():
    orders.append(request.get_data())
    return {"orders": len(orders)}
