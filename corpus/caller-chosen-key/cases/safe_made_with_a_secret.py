"""A key with a secret of the server in it is nobody's choice."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
MASTER = os.environ["MASTER_KEY"].encode()


def is_signed(key):
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature", "").encode())


@app.post("/derived")
def derived():
    client = request.headers.get("X-Client", "").encode()
    if not is_signed(hmac.new(MASTER, client, hashlib.sha256).digest()):
        abort(401)
    return "ok"


@app.post("/salted")
def salted():
    if not is_signed(MASTER + request.headers.get("X-Salt", "").encode()):
        abort(401)
    return "ok"


@app.post("/constant")
def constant():
    key = hmac.new(b"WebAppData", MASTER, hashlib.sha256).digest()
    if not is_signed(key):
        abort(401)
    return "ok"
