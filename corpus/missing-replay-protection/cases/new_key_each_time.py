"""A table whose key is new for each row does not know a row again."""
import hashlib
import hmac
import os
import sqlite3
import uuid
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
rows = sqlite3.connect("rows.db", check_same_thread=False)
rows.execute(
    "CREATE TABLE IF NOT EXISTS row (id TEXT PRIMARY KEY, number TEXT, at INTEGER, UNIQUE (number, at))"
)


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


@app.post("/rows")
def row():
    verified()
    data = request.get_json()
    rows.execute(
        "INSERT INTO row (id, number, at) VALUES (?, ?, ?)",
        (uuid.uuid4().hex, data["number"], int(time.time())),
    )
    return "", 204


@app.get("/rows")
def count():
    verified()
    return {"rows": rows.execute("SELECT count(*) FROM row").fetchone()[0]}
