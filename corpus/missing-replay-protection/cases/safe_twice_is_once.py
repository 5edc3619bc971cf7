"""What a second request only does over again: values that are set, rows that are there already, reading."""
import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
rows = sqlite3.connect("rows.db", check_same_thread=False)
lamps = {}
members = set()


def verified():
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


@app.put("/lamps/<name>")
def lamp(name):
    verified()
    lamps[name] = request.get_data()
    return "", 204


@app.post("/lamps/<name>")
def also(name):
    verified()
    lamps[name] = request.get_data()
    return "", 204


@app.post("/members")
def join():
    verified()
    members.add(request.get_data())
    return "", 204


@app.post("/rows")
def row():
    verified()
    rows.execute("INSERT INTO row VALUES (?) ON CONFLICT DO NOTHING", (request.get_data(),))
    return "", 204


@app.post("/search")
def search():
    verified()
    return {"found": request.get_data(as_text=True) in lamps}
