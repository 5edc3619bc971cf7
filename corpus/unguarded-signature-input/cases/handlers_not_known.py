"""Handlers of classes that nobody knows: what has no other name anywhere is not taken by them."""
from errors import NotSigned
from jsonlike import DecodeError
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def verify():
    given = request.headers.get("X-Signature", "").split("=")[1]  # expect: HM106
    if not hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode()):
        raise NotSigned("signature")


@app.post("/hooks/push")
def push():
    try:
        verify()
    except NotSigned:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    try:
        attempt = int(request.headers.get("X-Attempt", ""))
    except DecodeError:
        abort(400)
    given = request.headers.get("X-Signature", "")
    expected = mac_of(f"{attempt}.".encode() + request.get_data())
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM207
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
