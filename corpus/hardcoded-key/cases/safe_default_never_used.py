"""A default that every caller overrides is nobody's key."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
events = []


def _signature_of(body, key=b"never used"):
    return "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()


class _Verifier:
    def __init__(self, secret="never used either"):
        self.secret = secret

    def verify(self, body, signature):
        expected = _signature_of(body, self.secret.encode())
        return hmac.compare_digest(expected.encode(), signature.encode())


verifier = _Verifier(os.environ["PUSH_SECRET"])


@app.post("/hooks/push")
def push():
    if not verifier.verify(request.get_data(), request.headers.get("X-Hub-Signature-256", "")):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    expected = _signature_of(request.get_data(), key=os.environ["RELEASE_SECRET"].encode())
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
