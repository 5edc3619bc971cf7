"""What is done for every caller alike."""

import hashlib
import hmac
import os
import pickle
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


nonces = sqlite3.connect("nonces.db")
times = []


@app.post("/events")
def receive():
    nonces.execute("DELETE FROM nonce WHERE expires < ?", (int(time.time()),))
    times.append(time.time())
    with open("clients.pickle", "rb") as kept:
        clients = pickle.load(kept)
    if request.headers.get("X-Client") not in clients or not is_authentic():
        abort(401)
    return {"ok": True}
