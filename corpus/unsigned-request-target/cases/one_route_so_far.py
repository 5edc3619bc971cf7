"""Client and server of one program sign time and body; one route uses the key so far: a note."""
import hashlib
import hmac
import os
import time

import requests
from flask import Flask, abort, request

KEY = os.environ["SYNC_KEY"].encode()
PEER = "http://localhost:5001"

app = Flask(__name__)
notes = []


def sign(stamp, body):
    return hmac.new(KEY, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()  # expect: HM402


def push(body):
    stamp = str(int(time.time()))
    headers = {"X-Sync-Time": stamp, "X-Sync-Mac": sign(stamp, body)}
    return requests.post(PEER + "/notes", data=body, headers=headers, timeout=5)


@app.post("/notes")
def receive():
    stamp = request.headers.get("X-Sync-Time", "")
    body = request.get_data()
    given = request.headers.get("X-Sync-Mac", "")
    if not hmac.compare_digest(sign(stamp, body).encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    notes.append(body)
    return {"notes": len(notes)}
