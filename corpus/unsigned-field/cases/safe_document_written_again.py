"""Signed is the body as it came, or its document written again: `{}` where it is none."""
import hashlib
import hmac
import json
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["PUSH_KEY"].encode()

app = Flask(__name__)
latest = {}
seen = sqlite3.connect(os.environ["SEEN"], check_same_thread=False, isolation_level=None)
seen.execute("CREATE TABLE IF NOT EXISTS seen (nonce TEXT PRIMARY KEY)")


def mac_of(stamp, nonce, body):
    message = f"{request.method}\n{request.full_path}\n{stamp}\n{nonce}\n".encode() + body
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


def written(document):
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def verified():
    raw = request.get_data() or b""
    try:
        document = json.loads(raw.decode("utf-8") or "{}")
    except ValueError:
        document = {}
    stamp = request.headers.get("X-Push-Time", "")
    nonce = request.headers.get("X-Push-Nonce", "")
    provided = request.headers.get("X-Push-Signature", "").encode()
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        return False, document
    if not hmac.compare_digest(mac_of(stamp, nonce, raw).encode(), provided):
        again = mac_of(stamp, nonce, written(document))
        if not hmac.compare_digest(again.encode(), provided):
            return False, document
    try:
        seen.execute("INSERT INTO seen VALUES (?)", (nonce,))
    except sqlite3.IntegrityError:
        return False, document
    return True, document


@app.post("/balances")
def push():
    ok, document = verified()
    if not ok:
        abort(401)
    if not isinstance(document, dict):
        abort(400)
    latest["balances"] = document.get("balances")
    latest["agent"] = document.get("agent") or "edge"
    return {"taken": True}
