"""An API in which a time is accepted when it is within the window, which NaN is not.

Signed are method, path with query, time, nonce and raw body, one a line. The signature is checked
first, then the time, then the nonce; every failure is the same 401.
"""

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
    try:
        timestamp = float(request.headers.get("X-Timestamp", ""))
    except ValueError:
        return False
    return abs(time.time() - timestamp) <= WINDOW


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


@app.post("/orders")
def create_order():
    orders.append(request.get_data())
    return {"orders": len(orders)}


@app.get("/orders")
def list_orders():
    return {"orders": len(orders), "page": request.args.get("page", "1")}
