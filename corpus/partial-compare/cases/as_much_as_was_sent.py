"""The client says how much of the MAC is compared."""
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
    if expected[: len(provided)] != provided:  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "").encode()
    expected = mac_of(request.get_data()).encode()[: len(provided)]
    if not hmac.compare_digest(expected, provided):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    provided = request.headers.get("X-Signature", "").lower()
    length = len(provided)
    expected = mac_of(request.get_data())
    if not hmac.compare_digest(expected[:length].encode(), provided.encode()):  # expect: HM102
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
