"""What anybody can do though it is the same for all of them: tables, stores, files, schedulers."""
import functools
import hashlib
import hmac
import os
import sqlite3
import time

from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
db = sqlite3.connect("jobs.db", check_same_thread=False)
scheduler = BackgroundScheduler()
STORE = {}
STARTED = []


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


@app.put("/jobs/<name>")
@signed
def put_jobs(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/jobs/<name>")
@signed
def delete_jobs(name):
    del STORE[name]
    return "", 204


@app.put("/rows/<name>")
@signed
def put_rows(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/rows/<name>")
@signed
def delete_rows(name):
    del STORE[name]
    return "", 204


@app.put("/nights/<name>")
@signed
def put_nights(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/nights/<name>")
@signed
def delete_nights(name):
    del STORE[name]
    return "", 204


@app.put("/store/<name>")
@signed
def put_store(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/store/<name>")
@signed
def delete_store(name):
    del STORE[name]
    return "", 204


@app.put("/modes/<name>")
@signed
def put_modes(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/modes/<name>")
@signed
def delete_modes(name):
    del STORE[name]
    return "", 204


@app.put("/starts/<name>")
@signed
def put_starts(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/starts/<name>")
@signed
def delete_starts(name):
    del STORE[name]
    return "", 204


@app.put("/files/<name>")
@signed
def put_files(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/files/<name>")
@signed
def delete_files(name):
    del STORE[name]
    return "", 204


@app.put("/pauses/<name>")
@signed
def put_pauses(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/pauses/<name>")
@signed
def delete_pauses(name):
    del STORE[name]
    return "", 204


@app.put("/drops/<name>")
@signed
def put_drops(name):
    STORE[name] = request.get_data()
    return "", 204


@app.delete("/drops/<name>")
@signed
def delete_drops(name):
    del STORE[name]
    return "", 204


@app.post("/jobs/all")
def queue_all():
#   ^^^^^^^^^ expect: HM601
    db.execute("UPDATE jobs SET state = 'queued'")
    db.commit()
    return "", 204


@app.delete("/rows/all")
def clear_rows():
#   ^^^^^^^^^^ expect: HM601
    db.execute("DELETE FROM rows")
    return "", 204


@app.post("/nights/all")
def add_night():
#   ^^^^^^^^^ expect: HM601
    db.execute("INSERT INTO nights (kind) VALUES (?)", ("nightly",))
    return "", 204


@app.delete("/store/all")
def clear_store():
#   ^^^^^^^^^^^ expect: HM601
    STORE.clear()
    return "", 204


@app.put("/modes/all")
def switch_off():
#   ^^^^^^^^^^ expect: HM601
    STORE["mode"] = "off"
    return "", 204


@app.post("/starts/all")
def start():
#   ^^^^^ expect: HM601
    STARTED.append("nightly")
    return "", 204


@app.delete("/files/all")
def remove_file():
#   ^^^^^^^^^^^ expect: HM601
    os.remove("jobs.db")
    return "", 204


@app.post("/pauses/all")
def pause():
#   ^^^^^ expect: HM601
    scheduler.pause()
    return "", 204


@app.post("/drops/all")
def drop():
#   ^^^^ expect: HM601
    db.execute("DROP TABLE rows")
    return "", 204
