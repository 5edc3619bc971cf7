"""Routes of a part of the application that another module makes."""
from orders import orders
import hashlib
import hmac
import os

from flask import abort, request

SECRET = os.environ.get("HOOK_SECRET")
events = []


def same(given):
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


@orders.route("/hooks/push", methods=["POST"])
def push():
    given = request.headers.get("X-Signature", "")
    if given and not same(given):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@orders.route("/hooks/release", methods=["POST"])
def release():
    if not same(request.headers.get("X-Signature", "")):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
