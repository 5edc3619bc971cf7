"""A hook of a part that another module makes verifies what its routes get."""
from orders import orders
import hashlib
import hmac
import os

from flask import abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
events = []


@orders.before_request
def verify():
    given = request.headers.get("X-Signature", "")
    expected = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)


@orders.route("/hooks/push", methods=["POST"])
def push():
    events.append(request.get_data())
    return {"received": len(events)}
