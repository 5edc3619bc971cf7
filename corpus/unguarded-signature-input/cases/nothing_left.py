"""For some requests a name holds None where its method is called."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


@app.post("/hooks/push")
def push():
    scheme, _, given = request.headers.get("X-Signature", "").partition("=")
    mac = None
    if scheme == "sha256":
        mac = hmac.new(SECRET, request.get_data(), hashlib.sha256)
    elif scheme == "sha512":
        mac = hmac.new(SECRET, request.get_data(), hashlib.sha512)
    if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    scheme, _, given = request.headers.get("X-Signature", "").partition("=")
    mac = None
    if scheme == "sha256":
        mac = hmac.new(SECRET, request.get_data(), hashlib.sha256)
    if mac is None or not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
