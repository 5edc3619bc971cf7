"""What is not known may look at the answer."""
from helpers import audit, guarded
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
    audit(matches())
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
@guarded
def release():
    matches()
    events.append(request.get_data())
    return {"received": len(events)}


def nobody_calls():
    matches()
    return True
