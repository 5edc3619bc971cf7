"""The check is an assert."""
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
    assert matches(), "bad signature"  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}


def verified():
    if matches():
        return True
    return False


@app.post("/hooks/release")
def release():
    assert verified()  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    try:
        assert matches()  # expect: HM103
    except AssertionError:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/fork")
def fork():
    fine = verified()
    assert fine  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}
