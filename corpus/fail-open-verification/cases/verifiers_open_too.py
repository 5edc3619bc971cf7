"""The caller passes the verifier by where no key is set, and so does the verifier itself."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
events = []


def verify(body, given, secret):
    if not secret:  # expect: HM104
        return True
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


def verify_strictly(body, given, secret):
    if not secret:
        return False
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


@app.post("/hooks/push")
def push():
    secret = os.environ.get("HOOK_SECRET")
    given = request.headers.get("X-Signature", "")
    if secret and not verify(request.get_data(), given, secret):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    secret = os.environ.get("HOOK_SECRET")
    given = request.headers.get("X-Signature", "")
    if secret and not verify_strictly(request.get_data(), given, secret):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
