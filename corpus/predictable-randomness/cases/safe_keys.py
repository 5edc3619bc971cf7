"""Keys that nobody can guess."""
import hashlib
import hmac
import os
import random
import secrets
import time
import uuid

from flask import Flask, abort, request

app = Flask(__name__)
SYSTEM = random.SystemRandom()
BITS = SYSTEM.getrandbits(256).to_bytes(32, "big")
TOKEN = os.environ.get("HOOK_KEY") or secrets.token_hex(32)
UNIQUE = uuid.uuid4().bytes
BYTES = os.urandom(32)
MIXED = hashlib.sha256(f"{time.time()}{os.environ['PEPPER']}".encode()).digest()
DAILY = hmac.new(os.environ["ROOT_KEY"].encode(), time.strftime("%Y%m%d").encode(), hashlib.sha256).digest()
app.secret_key = secrets.token_bytes(32)


@app.post("/hook/bits")
def bits():
    expected = hmac.new(BITS, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/token")
def token():
    expected = hmac.new(TOKEN.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/unique")
def unique():
    expected = hmac.new(UNIQUE, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_bytes")
def by_bytes():
    expected = hmac.new(BYTES, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/mixed")
def mixed():
    expected = hmac.new(MIXED, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/daily")
def daily():
    expected = hmac.new(DAILY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
