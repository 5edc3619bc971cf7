"""Where a request came from is written to a journal; the header that says so is the proxy's own."""
import collections
import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
PROXIED = os.environ.get("BEHIND_PROXY")

app = Flask(__name__)
journal = collections.deque(maxlen=1000)
orders = []
seen = sqlite3.connect(os.environ["SEEN"], check_same_thread=False, isolation_level=None)
seen.execute("CREATE TABLE IF NOT EXISTS seen (nonce TEXT PRIMARY KEY)")


def without_port(address):
    return address.rsplit(":", 1)[0] if address.count(":") == 1 else address


def client_address():
    if PROXIED:
        told = request.headers.get("Edge-Peer")
        if told:
            return without_port(told.split(",")[-1].strip())
    told = request.headers.get("Edge-Peer-Direct")
    if told:
        return without_port(told)
    return without_port(request.remote_addr)


@app.before_request
def verify():
    stamp, nonce = request.headers.get("X-Time", ""), request.headers.get("X-Nonce", "")
    message = "\n".join((request.method, request.full_path, stamp, nonce)).encode() + b"\n"
    mac = hmac.new(KEY, message + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    try:
        seen.execute("INSERT INTO seen VALUES (?)", (nonce,))
    except sqlite3.IntegrityError:
        abort(401)


def enter(event, **more):
    entry = {"event": event, "time": time.time()}
    entry.update(more)
    journal.append(entry)


@app.post("/orders")
def order():
    orders.append(request.get_data())
    enter("order", address=client_address())
    return {"orders": len(orders)}


@app.delete("/orders")
def clear():
    orders.clear()
    enter("clear", address=request.headers.get("Edge-Peer") or request.remote_addr)
    return {"orders": len(orders)}
