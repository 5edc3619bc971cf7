"""Absence is tested before, or has a default."""
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
    header = request.headers.get("X-Signature")
    if not header:
        abort(401)
    if not same(header):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if "x-signature" not in request.headers:
        abort(401)
    if not same(request.headers["X-Signature"]):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    header = request.headers.get("X-Signature")
    verified = header is not None and same(header)
    if not verified:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    data = request.get_json()
    if not isinstance(data, dict) or not isinstance(data.get("signature"), str):
        abort(400)
    if not hmac.compare_digest(mac_of(b"star").encode(), data["signature"].encode()):
        abort(401)
    events.append(data)
    return {"received": len(events)}


def matches(header):
    return bool(header) and hmac.compare_digest(mac_of(request.get_data()).encode(), header.encode())


@app.post("/hooks/fork")
def fork():
    if not matches(request.headers.get("X-Signature")):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/member")
def member():
    if not same(request.headers.get("X-Signature") or ""):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/names")
def names():
    if "x-signature" not in [name.lower() for name in request.headers.keys()]:
        abort(401)
    if not same(request.headers["x-signature"]):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
