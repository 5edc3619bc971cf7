"""The text is stored beside its MAC and read back as it was written."""
import hmac
import json
import os
import sqlite3

from flask import Flask, abort

KEY = os.environ["AUDIT_KEY"].encode()

app = Flask(__name__)
database = sqlite3.connect(":memory:", check_same_thread=False)
database.execute("CREATE TABLE audit (id INTEGER PRIMARY KEY, entry TEXT, mac TEXT)")


def write_entry(user, action, **details):
    entry = json.dumps({"user": user, "action": action, "details": details})
    mac = hmac.new(KEY, entry.encode(), "sha256").hexdigest()
    database.execute("INSERT INTO audit (entry, mac) VALUES (?, ?)", (entry, mac))


@app.get("/audit/<int:number>")
def read_entry(number):
    row = database.execute("SELECT entry, mac FROM audit WHERE id = ?", (number,)).fetchone()
    if row is None:
        abort(404)
    entry, stored = row
    mac = hmac.new(KEY, entry.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), stored.encode()):
        abort(500)
    return json.loads(entry)


def write_manifest(path, files):
    text = json.dumps({"files": files}, indent=2)
    with open(path, "w") as manifest:
        manifest.write(text)
    with open(path + ".mac", "w") as beside:
        beside.write(hmac.new(KEY, text.encode(), "sha256").hexdigest())
