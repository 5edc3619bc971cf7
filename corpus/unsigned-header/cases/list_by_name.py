"""Into whose list a note goes, a header says that is not signed."""
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
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Note-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/shelves")
def shelve():
    shelves[request.headers["X-Shelf"]].append(request.get_data())  # expect: HM404
    return {"kept": True}


@app.put("/notes")
def note():
    notes = binders.setdefault(request.headers["X-Binder"], [])  # expect: HM404
    notes.append(request.get_data())
    return {"kept": True}


@app.delete("/notes")
def forget():
    name = request.headers["X-Drawer"]  # expect: HM404
    if name not in binders:
        abort(404)
    binders[name].clear()
    binders[name].append(request.get_data())
    return {"kept": False}
