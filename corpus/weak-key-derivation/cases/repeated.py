"""A hash that is repeated many times, and one with something in it that nobody can guess."""
import hashlib
import hmac
import os
import secrets

from flask import Flask, abort, request

app = Flask(__name__)


def stretched(password, salt):
    key = password
    for _ in range(1_000_000):
        key = hashlib.sha256(key + salt).digest()
    return key


REPEATED = stretched(os.environ["API_PASSWORD"].encode(), os.environ["SALT"].encode())
MIXED = hashlib.sha256(os.environ["API_PASSWORD"].encode() + secrets.token_bytes(32)).digest()


def require(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)


@app.post("/repeated")
def repeated():
    require(REPEATED)
    return "", 204


@app.post("/mixed")
def mixed():
    require(MIXED)
    return "", 204
