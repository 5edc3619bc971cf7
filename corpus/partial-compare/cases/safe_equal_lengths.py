"""The path has asked for the length before: what is cut off is nothing."""
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
    expected = mac_of(request.get_data())
    if len(provided) != len(expected):
        abort(401)
    if not hmac.compare_digest(expected[: len(provided)].encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "")
    if len(provided) < 64:
        abort(401)
    expected = mac_of(request.get_data())[: len(provided)]
    if not hmac.compare_digest(expected.encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    provided = request.headers.get("X-Signature", "")
    if len(provided) != 64 or not mac_of(request.get_data()).startswith(provided):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
