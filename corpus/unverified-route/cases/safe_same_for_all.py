"""The same for whoever asks and no change: counts, stamps, what is old, what is missing, what was worked out."""
import functools
import hashlib
import hmac
import os
import sqlite3
import tempfile
import time

import redis
import requests
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
db = sqlite3.connect("jobs.db", check_same_thread=False)
cache = redis.Redis()
STORE = {}
SEEN = {"hits": 0}


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


@app.put("/hits/<name>")
@signed
def put_hits(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/hits/<name>")
@signed
def delete_hits(name):
    del STORE[name]
    return "", 204


@app.put("/seen/<name>")
@signed
def put_seen(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/seen/<name>")
@signed
def delete_seen(name):
    del STORE[name]
    return "", 204


@app.put("/pages/<name>")
@signed
def put_pages(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/pages/<name>")
@signed
def delete_pages(name):
    del STORE[name]
    return "", 204


@app.put("/logs/<name>")
@signed
def put_logs(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/logs/<name>")
@signed
def delete_logs(name):
    del STORE[name]
    return "", 204


@app.put("/nonces/<name>")
@signed
def put_nonces(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/nonces/<name>")
@signed
def delete_nonces(name):
    del STORE[name]
    return "", 204


@app.put("/old/<name>")
@signed
def put_old(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/old/<name>")
@signed
def delete_old(name):
    del STORE[name]
    return "", 204


@app.put("/tables/<name>")
@signed
def put_tables(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/tables/<name>")
@signed
def delete_tables(name):
    del STORE[name]
    return "", 204


@app.put("/lists/<name>")
@signed
def put_lists(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/lists/<name>")
@signed
def delete_lists(name):
    del STORE[name]
    return "", 204


@app.put("/trends/<name>")
@signed
def put_trends(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/trends/<name>")
@signed
def delete_trends(name):
    del STORE[name]
    return "", 204


@app.put("/locks/<name>")
@signed
def put_locks(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/locks/<name>")
@signed
def delete_locks(name):
    del STORE[name]
    return "", 204


@app.put("/scratch/<name>")
@signed
def put_scratch(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/scratch/<name>")
@signed
def delete_scratch(name):
    del STORE[name]
    return "", 204


@app.post("/hits/all")
def count():
    SEEN["hits"] += 1
    return "", 204


@app.post("/seen/all")
def stamp():
    SEEN["last"] = time.time()
    return "", 204


@app.post("/pages/all")
def count_page():
    db.execute("UPDATE pages SET hits = hits + 1")
    return "", 204


@app.post("/logs/all")
def log():
    db.execute("INSERT INTO logs VALUES (?)", (int(time.time()),))
    return "", 204


@app.delete("/nonces/all")
def clean():
    db.execute("DELETE FROM nonces WHERE expires < ?", (int(time.time()),))
    return "", 204


@app.delete("/old/all")
def clean_old():
    db.execute("DELETE FROM old WHERE at < datetime('now', '-1 day')")
    return "", 204


@app.post("/tables/all")
def make():
    db.execute("CREATE TABLE IF NOT EXISTS rows (value TEXT)")
    db.execute("INSERT OR IGNORE INTO rows VALUES ('first')")
    return "", 204


@app.post("/lists/all")
def make_list():
    if "jobs" not in STORE:
        STORE["jobs"] = []
    STORE.setdefault("names", [])
    return "", 204


@app.post("/trends/all")
def trends():
    STORE["trends"] = requests.get("https://example.com/trends", timeout=5).json()
    return "", 204


@app.post("/locks/all")
def lock():
    cache.set("lock", 1, ex=60)
    cache.delete("lock")
    return "", 204


@app.post("/scratch/all")
def scratch():
    path = tempfile.mkdtemp()
    os.rmdir(path)
    return "", 204


@app.get("/jobs/refresh")
def refresh():
    db.execute("UPDATE jobs SET state = 'queued'")
    return "", 204
