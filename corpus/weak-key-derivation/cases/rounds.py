"""Derivations that are too fast."""
import hashlib
import hmac
import os

from Crypto.Protocol.KDF import PBKDF2
from flask import Flask, abort, request

WORD = os.environ["SHARED_WORD"].encode()
SALT = os.environ["SALT"].encode()
ROUNDS = 1000

app = Flask(__name__)

FAST = hashlib.pbkdf2_hmac("sha256", WORD, SALT, ROUNDS)  # expect: HM205
OLD = hashlib.pbkdf2_hmac("sha256", WORD, SALT, iterations=100_000)  # expect: HM205
CHEAP = hashlib.scrypt(WORD, salt=SALT, n=1024, r=8, p=1)  # expect: HM205
OTHER = PBKDF2(WORD, SALT, 32, count=5000)  # expect: HM205


def require(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)


@app.post("/fast")
def fast():
    require(FAST)
    return "", 204


@app.post("/old")
def old():
    require(OLD)
    return "", 204


@app.post("/cheap")
def cheap():
    require(CHEAP)
    return "", 204


@app.post("/other")
def other():
    require(OTHER)
    return "", 204
