"""Tests of the scheme's word before the real compare."""
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
    header = request.headers.get("X-Signature", "")
    if not header.startswith("sha256="):
        abort(401)
    expected = "sha256=" + mac_of(request.get_data())
    if not expected.startswith("sha256="):
        abort(500)
    if not hmac.compare_digest(expected.encode(), header.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    header = request.headers.get("X-Signature", "")
    if "=" not in header or header[:7] != "sha256=":
        abort(401)
    provided = header.split("=", 1)[1]
    if not hmac.compare_digest(mac_of(request.get_data()).encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    header = request.headers.get("X-Signature", "")
    scheme, _, provided = header.partition("=")
    if not "sha256".startswith(scheme) or scheme != "sha256":
        abort(401)
    if not hmac.compare_digest(mac_of(request.get_data()).encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
