"""A MAC is computed and compared with nothing."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    expected = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()  # expect: HM103
    if not request.headers.get("X-Signature"):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def expected_signature():
    return "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()  # expect: HM103


@app.post("/hooks/release")
def release():
    expected_signature()
    events.append(request.get_data())
    return {"received": len(events)}
