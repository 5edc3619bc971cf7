"""No time, and no replay either: a challenge is taken once, a nonce is remembered for ever."""
import hashlib
import hmac
import os
import secrets
import sqlite3

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
challenges = {}
pumps = {"running": False}
seen = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
seen.execute("CREATE TABLE seen (nonce TEXT PRIMARY KEY)")


def is_signed(nonce):
    head = "\n".join([request.method, request.full_path, nonce, ""]).encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


@app.get("/challenge")
def challenge():
    nonce = secrets.token_hex(16)
    challenges[nonce] = True
    return {"challenge": nonce}


@app.post("/pumps/start")
def start():
    nonce = request.headers.get("X-Challenge", "")
    if not is_signed(nonce) or challenges.pop(nonce, None) is None:
        abort(401)
    pumps["running"] = True
    return pumps


@app.post("/pumps/stop")
def stop():
    nonce = request.headers.get("X-Nonce", "")
    if not is_signed(nonce):
        abort(401)
    try:
        seen.execute("INSERT INTO seen VALUES (?)", (nonce,))
    except sqlite3.IntegrityError:
        abort(401)
    pumps["running"] = False
    return pumps
