"""Parts of the request of another form than the program expects."""
import base64
import binascii
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def same(given):
    return hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode())


@app.post("/hooks/push")
def push():
    header = request.headers.get("X-Signature", "")
    if not same(header.split("=", 1)[1]):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    scheme, given = request.headers.get("X-Signature", "").split("=")  # expect: HM106
    if scheme != "sha256" or not same(given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    given = base64.b64decode(request.headers.get("X-Signature", ""))  # expect: HM106
    if not hmac.compare_digest(bytes.fromhex(mac_of(request.get_data())), given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    given = binascii.unhexlify(request.headers.get("X-Signature", ""))  # expect: HM106
    raw = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    if not hmac.compare_digest(raw, given):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/position")
def position():
    header = request.headers.get("X-Signature", "")
    if not same(header[header.index("=") + 1 :]):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
