"""Readers that the framework answers by a 400, and what the server lacks."""
import json
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
    return hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode())  # expect: HM305


@app.post("/hooks/push")
def push():
    if not same(request.form["signature"] + request.args["more"] + request.cookies["rest"]):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    payload = request.get_json()
    if not same(request.headers.get("X-Signature", "")):
        abort(401)
    events.append(payload["event"])
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    key = os.environ["OTHER_SECRET"].encode() + app.config["MORE"].encode()
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    events.append(json.loads(request.get_data()))
    events.append(request.get_json()["event"])
    return {"received": len(events)}


@app.get("/status/<int:number>")
def status(number):
    return {"event": events[number], "for": request.headers["X-Client"]}
