"""The same scheme with a key for each client, who pays out of their own account only.

Signed are method, path with query, time, nonce and raw body, one a line, with the key of the client
that X-Client names. The signature is checked first, then the time, then the nonce; every failure is
the same 401.
"""

import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEYS = {"alice": os.environ["ALICE_KEY"].encode(), "bob": os.environ["BOB_KEY"].encode()}
if len(KEYS["alice"]) < 32 or len(KEYS["bob"]) < 32:
    raise RuntimeError("each key must have at least 32 bytes")
WINDOW = 300  # seconds, into the past and into the future

app = Flask(__name__)
accounts = {"alice": 100, "bob": 100}
nonces = sqlite3.connect(
    os.environ["NONCE_DATABASE"], check_same_thread=False, isolation_level=None
)
nonces.execute("CREATE TABLE IF NOT EXISTS nonce (value TEXT PRIMARY KEY, expires INTEGER)")


def canonical(method, target, timestamp, nonce, body):
    """The bytes that both sides sign."""
    return b"\n".join(
        [method.encode(), target.encode(), timestamp.encode(), nonce.encode(), body]
    )


def signature_of(client, method, target, timestamp, nonce, body):
    message = canonical(method, target, timestamp, nonce, body)
    return hmac.new(KEYS[client], message, hashlib.sha256).hexdigest()


def is_authentic():
    client = request.headers.get("X-Client", "")
    if client not in KEYS:
        return False
    timestamp = request.headers.get("X-Timestamp", "")
    nonce = request.headers.get("X-Nonce", "")
    expected = signature_of(
        client, request.method, request.full_path, timestamp, nonce, request.get_data()
    )
    provided = request.headers.get("X-Signature", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


def is_fresh():
    timestamp = request.headers.get("X-Timestamp", "")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    return abs(int(time.time()) - int(timestamp)) <= WINDOW


def is_new():
    """Remembers the nonce for as long as its time can be accepted; one insert decides."""
    now = int(time.time())
    nonces.execute("DELETE FROM nonce WHERE expires < ?", (now,))
    try:
        nonces.execute(
            "INSERT INTO nonce VALUES (?, ?)",
            (request.headers.get("X-Nonce", ""), now + 2 * WINDOW + 1),
        )
    except sqlite3.IntegrityError:
        return False
    return True


@app.before_request
def require_signature():
    if not (is_authentic() and is_fresh() and is_new()):
        abort(401)


@app.post("/payments")
def pay():
    payer = request.headers.get("X-Client", "")
    amount = request.get_json()["amount"]
    if not isinstance(amount, int) or not 0 < amount <= accounts[payer]:
        abort(422)
    accounts[payer] -= amount
    return {"balance": accounts[payer]}


@app.get("/payments")
def show_balance():
    return {"balance": accounts[request.headers.get("X-Client", "")]}
