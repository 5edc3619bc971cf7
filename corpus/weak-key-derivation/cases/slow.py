"""Derivations that are slow enough, or of which nobody knows how slow they are."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

PASSWORD = os.environ["SHARED_PASSWORD"].encode()
SALT = os.environ["SALT"].encode()

app = Flask(__name__)

SLOW = hashlib.pbkdf2_hmac("sha256", PASSWORD, SALT, 600_000)
SET = hashlib.pbkdf2_hmac("sha256", PASSWORD, SALT, int(os.environ["ROUNDS"]))
HARD = hashlib.scrypt(PASSWORD, salt=SALT, n=2**17, r=8, p=1, maxmem=2**28)


def require(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)


@app.post("/slow")
def slow():
    require(SLOW)
    return "", 204


@app.post("/set")
def set_by_operators():
    require(SET)
    return "", 204


@app.post("/hard")
def hard():
    require(HARD)
    return "", 204
