"""The request lists what it signs, and certain names must be on the list: four ways to say so."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
REQUIRED = {"x-timestamp", "x-target", "x-body"}

app = Flask(__name__)
rows = []


def finish(names):
    stamp = request.headers.get("X-Timestamp", "")
    lines = [f"{name}:{request.headers.get(name, '')}" for name in names]
    mac = hmac.new(KEY, (stamp + "\n" + "\n".join(lines)).encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    rows.append(stamp)
    return {"rows": len(rows)}


@app.post("/in")
def by_in():
    names = request.headers.get("X-Signed", "").split()
    if "x-target" not in names or "x-body" not in names:
        abort(401)
    return finish(names)


@app.post("/subset")
def by_subset():
    names = request.headers.get("X-Signed", "").split()
    if not REQUIRED <= set(names):
        abort(401)
    return finish(names)


@app.post("/method")
def by_method():
    names = request.headers.get("X-Signed", "").split()
    if not REQUIRED.issubset(names):
        abort(401)
    return finish(names)


@app.post("/difference")
def by_difference():
    names = request.headers.get("X-Signed", "").split()
    if REQUIRED - set(names):
        abort(401)
    return finish(names)
