"""A helper gives None where no key is configured; who asks what it gave opens the way."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
events = []


def mac_of(body):
    secret = os.environ.get("HOOK_SECRET")
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest() if secret else None


@app.post("/hooks/push")
def push():
    expected = mac_of(request.get_data())
    if expected is not None:  # expect: HM104
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(expected.encode(), given.encode()):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if mac_of(request.get_data()):  # expect: HM104
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode()):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/fork")
def fork():
    expected = mac_of(request.get_data())
    if expected is None:
        abort(503)
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
