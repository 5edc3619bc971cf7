"""Client and server of one program sign the body alone; the query says whose it is."""
import hashlib
import hmac
import os
import time

import requests
from flask import Flask, jsonify, request

KEY = os.environ["SYNC_KEY"].encode()
PEER = "http://localhost:5001"

app = Flask(__name__)
notes = {}


def sign(stamp, body):
    return hmac.new(KEY, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()  # expect: HM402


def push(user, body):
    stamp = str(int(time.time()))
    headers = {"X-Sync-Time": stamp, "X-Sync-Mac": sign(stamp, body)}
    return requests.post(
        PEER + "/notes", params={"user": user}, data=body, headers=headers, timeout=5
    )


@app.post("/notes")
def receive():
    stamp = request.headers.get("X-Sync-Time", "")
    body = request.get_data()
    given = request.headers.get("X-Sync-Mac", "")
    if not hmac.compare_digest(sign(stamp, body).encode(), given.encode()):
        return jsonify(error="signature"), 401
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        return jsonify(error="signature"), 401
    user = request.args.get("user", "nobody")  # expect: HM403
    notes.setdefault(user, []).append(body)
    return jsonify(notes=len(notes))
