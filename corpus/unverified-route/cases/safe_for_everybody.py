"""Routes beside verified ones that are meant for everybody: login, health, reading, documents."""
import functools
import hashlib
import hmac
import os
import secrets
import time

from flask import Flask, abort, jsonify, request, send_from_directory

KEY = os.environ["K"].encode()

app = Flask(__name__)
notes = {}
clients = {}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        stamp = request.headers.get("X-Timestamp", "")
        head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
        mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac.encode(), given.encode()):
            abort(401)
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
            abort(401)
        if abs(int(time.time()) - int(stamp)) > 300:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.put("/notes/<name>")
@signed
def write(name):
    notes[name] = request.get_data()
    return "", 204


@app.delete("/notes/<name>")
@signed
def forget(name):
    del notes[name]
    return "", 204


@app.get("/notes/<name>")
def read(name):
    return notes.get(name, b"")


@app.post("/register")
def register():
    name = secrets.token_hex(8)
    clients[name] = request.get_data()
    return jsonify(client=name)


@app.get("/health")
def health():
    return {"notes": len(notes)}


@app.route("/docs/<path:name>")
def docs(name):
    return send_from_directory("docs", name)


@app.post("/search")
def search():
    word = request.get_data(as_text=True)
    return {"found": [name for name in notes if word in name]}
