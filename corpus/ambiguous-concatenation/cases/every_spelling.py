"""The same two parts, put together in every way that Python has."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
notes = []


def require(message):
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


def target():
    stamp = request.headers.get("X-Timestamp", "")
    if abs(time.time() - int(stamp or "0")) > 300:  # expect: HM106
        abort(401)
    return f"{request.method}\n{request.full_path}\n{stamp}\n"


@app.post("/plus")
def plus():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    require((target() + tenant + room).encode())
    #        ^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM302
    notes.append((tenant, room))
    return "", 204


@app.post("/field")
def field():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    require(f"{target()}{tenant}{room}".encode())  # expect: HM302
    notes.append((tenant, room))
    return "", 204


@app.post("/percent")
def percent():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    require(("%s%s%s" % (target(), tenant, room)).encode())  # expect: HM302
    notes.append((tenant, room))
    return "", 204


@app.post("/format")
def braces():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    require("{}{}{}".format(target(), tenant, room).encode())  # expect: HM302
    notes.append((tenant, room))
    return "", 204


@app.post("/join")
def joined():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    require("".join((target(), tenant, room)).encode())  # expect: HM302
    notes.append((tenant, room))
    return "", 204


@app.post("/update")
def update():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    mac = hmac.new(KEY, target().encode(), "sha256")
    mac.update(tenant.encode())
    mac.update(room.encode())  # expect: HM302
    if not hmac.compare_digest(mac.digest().hex(), request.headers.get("X-Signature", "")):  # expect: HM106
        abort(401)
    notes.append((tenant, room))
    return "", 204
