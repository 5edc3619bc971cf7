# base: safe-own-scheme
"""An API in which one route forgets the signature that the others require."""

import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
if len(KEY) < 32:
    raise RuntimeError("API_KEY must have at least 32 bytes")
WINDOW = 300  # seconds, into the past and into the future

app = Flask(__name__)
orders = []
nonces = sqlite3.connect(
    os.environ["NONCE_DATABASE"], check_same_thread=False, isolation_level=None
)
nonces.execute("CREATE TABLE IF NOT EXISTS nonce (value TEXT PRIMARY KEY, expires INTEGER)")


def canonical(method, target, timestamp, nonce, body):
    """The bytes that both sides sign."""
    return b"\n".join(
        [method.encode(), target.encode(), timestamp.encode(), nonce.encode(), body]
    )


def signature_of(method, target, timestamp, nonce, body):
    message = canonical(method, target, timestamp, nonce, body)
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


def is_authentic():
    timestamp = request.headers.get("X-Timestamp", "")
    nonce = request.headers.get("X-Nonce", "")
    expected = signature_of(
        request.method, request.full_path, timestamp, nonce, request.get_data()
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


def require_signature():
    if not (is_authentic() and is_fresh() and is_new()):
        abort(401)


@app.post("/orders")
def create_order():
    require_signature()
    orders.append(request.get_data())
    return {"orders": len(orders)}


@app.get("/orders")
def list_orders():
    require_signature()
    return {"orders": len(orders), "page": request.args.get("page", "1")}


@app.delete("/orders/<int:number>")
def cancel_order(number):
#   ^^^^^^^^^^^^ expect: HM601
    orders[number] = None
    return {"orders": len(orders)}
