"""A library may be too old to have the compare in constant time; what stands in for it is one too."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


@app.post("/hooks/push")
def push():
    given = request.headers.get("X-Signature", "")
    expected = mac_of(request.get_data())
    try:
        matches = hmac.compare_digest(expected.encode(), given.encode())
    except AttributeError:
        matches = expected == given  # expect: HM101
    if not matches:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    given = request.headers.get("X-Signature", "")
    try:
        same = hmac.compare_digest
    except AttributeError:
        abort(500)
    if not same(mac_of(request.get_data()).encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
