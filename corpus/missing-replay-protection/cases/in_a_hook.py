"""The check is a hook, and the effects are rows of a database."""
import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
rows = sqlite3.connect("rows.db", check_same_thread=False)


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.before_request
def authenticate():
    verified()


@app.post("/rows")
def row():
    rows.execute("INSERT INTO row VALUES (?)", (request.get_data(),))
    return "", 204


@app.delete("/rows")
def clear():
    rows.execute("DELETE FROM row WHERE name = ?", (request.get_data(),))
    return "", 204


@app.get("/rows")
def count():
    return {"rows": rows.execute("SELECT count(*) FROM row").fetchone()[0]}
