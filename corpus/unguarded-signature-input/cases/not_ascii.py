"""Texts that are compared as they came."""
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
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac_of(request.get_data()), given):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    given = request.args.get("signature", "")
    if not hmac.compare_digest(given, "sha256=" + mac_of(request.get_data())):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    given = request.headers.get("X-Signature", "").removeprefix("sha256=")
    if not hmac.compare_digest(mac_of(request.get_data()), given):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
