"""The table knows a row that is there: by its key, by columns together, by an index, or by a handler of that."""
import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
rows = sqlite3.connect("rows.db", check_same_thread=False)
rows.execute("CREATE TABLE IF NOT EXISTS row (number TEXT PRIMARY KEY, amount INTEGER)")
rows.execute(
    """
    CREATE TABLE IF NOT EXISTS payment (
        id INTEGER PRIMARY KEY,
        owner TEXT NOT NULL,
        number TEXT NOT NULL,
        UNIQUE (owner, number)
    )
    """
)
rows.execute("CREATE TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, name TEXT)")
rows.execute("CREATE UNIQUE INDEX IF NOT EXISTS mark_name ON mark (name)")


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


@app.post("/rows")
def row():
    verified()
    data = request.get_json()
    try:
        rows.execute("INSERT INTO row VALUES (?, ?)", (data["number"], data["amount"]))
    except sqlite3.Error:
        return "", 500
    return "", 204


@app.post("/payments")
def payment():
    verified()
    data = request.get_json()
    rows.execute(
        "INSERT INTO payment (owner, number) VALUES (:owner, :number)",
        {"owner": data["owner"], "number": data["number"]},
    )
    return "", 204


@app.post("/marks")
def mark():
    verified()
    rows.execute("INSERT INTO mark (name) VALUES (?)", (request.get_json()["name"],))
    return "", 204


@app.post("/notes")
def note():
    verified()
    try:
        rows.execute("INSERT INTO note (name) VALUES (?)", (request.get_json()["name"],))
    except sqlite3.IntegrityError:
        return "", 500
    return "", 204
