"""Hashes, lengths, presence: the secret itself is not what is compared."""

import hashlib
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["HOOK_SECRET"]
DIGEST = os.environ["HOOK_SECRET_SHA256"]


@app.post("/hashed")
def hashed():
    given = request.headers.get("X-Secret", "")
    if hashlib.sha256(given.encode()).hexdigest() != hashlib.sha256(SECRET.encode()).hexdigest():
        abort(401)
    return "ok"


@app.post("/kept")
def kept():
    given = request.headers.get("X-Secret", "")
    if hashlib.sha256(given.encode()).hexdigest() != DIGEST:
        abort(401)
    return "ok"


@app.post("/asked")
def asked():
    given = request.headers.get("X-Secret")
    if given is None or given == "" or len(given) != len(SECRET):
        abort(401)
    if SECRET == "changeme" or not SECRET:
        abort(500)
    return "ok"
