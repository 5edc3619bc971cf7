"""Parts of the request that may be absent, used as if they were there."""
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
    if not same(request.headers["X-Signature"]):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    header = request.headers.get("X-Signature")
    if not same(header.lower()):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    if not same(request.headers.get("X-Signature")[7:]):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    expected = mac_of(request.get_data())
    if not hmac.compare_digest(expected, request.headers.get("X-Signature")):  # expect: HM106
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/fork")
def fork():
    delivery = request.headers.get("X-Delivery")
    expected = mac_of((delivery + ".").encode() + request.get_data())  # expect: HM106
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM207
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/member")
def member():
    data = request.get_json()
    expected = mac_of(b"member")
    if not hmac.compare_digest(expected.encode(), data["signature"].encode()):  # expect: HM106
        abort(401)
    events.append(data)
    return {"received": len(events)}


@app.post("/hooks/popped")
def popped():
    fields = request.args.to_dict()
    given = fields.pop("signature")  # expect: HM106
    expected = mac_of("&".join(sorted(fields)).encode())
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(fields)
    return {"received": len(events)}
