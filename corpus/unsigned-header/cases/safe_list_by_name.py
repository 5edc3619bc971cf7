"""The same lists, found by headers that are signed."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["NOTE_KEY"].encode()

app = Flask(__name__)
shelves = {"north": [], "south": []}
binders = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Note-Time", "")
    message = "\n".join(
        [request.method, request.full_path, stamp, request.headers.get("X-Shelf", "")]
        + [request.headers.get("X-Binder", ""), request.headers.get("X-Drawer", "")]
    ).encode() + b"\n" + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Note-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/shelves")
def shelve():
    shelves[request.headers.get("X-Shelf", "")].append(request.get_data())
    return {"kept": True}


@app.put("/notes")
def note():
    notes = binders.setdefault(request.headers.get("X-Binder", ""), [])
    notes.append(request.get_data())
    return {"kept": True}


@app.delete("/notes")
def forget():
    name = request.headers.get("X-Drawer", "")
    if name not in binders:
        abort(404)
    binders[name].clear()
    binders[name].append(request.get_data())
    return {"kept": False}
