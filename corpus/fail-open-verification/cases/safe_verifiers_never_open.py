"""A verifier would let everybody through without a key, and its callers never ask it then."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
events = []


def verify(body, given, secret):
    if not secret:
        return True
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


@app.post("/hooks/push")
def push():
    secret = os.environ.get("HOOK_SECRET")
    given = request.headers.get("X-Signature", "")
    if not secret or not verify(request.get_data(), given, secret):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
