"""Delimiters in every spelling, in the middle of a text too."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
posts = []


def require(*parts):
    mac = hmac.new(KEY, digestmod="sha256")
    for part in parts:
        mac.update(part.encode())
        mac.update(b"\n")
    mac.update(request.get_data())
    if not hmac.compare_digest(  # expect: HM505
        mac.hexdigest().encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


def stamp():
    value = request.headers.get("X-Timestamp", "")
    if not (value.isdecimal() and len(value) <= 10 and abs(time.time() - int(value)) <= 300):
        abort(401)
    return value


@app.post("/loops")
def loops():
    require(request.method, request.full_path, stamp(), request.headers.get("X-Tenant", ""))
    posts.append((request.headers.get("X-Tenant", ""), request.get_data()))
    return "", 204


@app.post("/formats")
def formats():
    tenant = request.headers.get("X-Tenant", "")
    room = request.headers.get("X-Room", "")
    head = "%s %s|" % (request.method, request.full_path) + "{}|{}|".format(stamp(), tenant)
    require(head + room)
    posts.append((tenant, room, request.get_data()))
    return "", 204


@app.post("/joins")
def joins():
    query = "&".join(f"{name}={value}" for name, value in sorted(request.args.items(multi=True)))
    require("\n".join([request.method, request.path, query, stamp()]))
    posts.append(request.get_data())
    return "", 204
