"""Something on the path excludes an empty signature, and little more."""
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
    provided = request.headers.get("X-Signature", "")
    if not provided:
        abort(401)
    if not mac_of(request.get_data()).startswith(provided):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "")
    if len(provided) < 4:
        abort(401)
    expected = mac_of(request.get_data())[: len(provided)]
    if not hmac.compare_digest(expected.encode(), provided.encode()):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    header = request.headers.get("X-Signature", "")
    if not header.startswith("sha256="):
        abort(401)
    provided = header.removeprefix("sha256=")
    if not mac_of(request.get_data()).startswith(provided):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
