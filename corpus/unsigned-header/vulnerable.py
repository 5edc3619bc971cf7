# base: safe-own-scheme
"""An API that removes what it should write when an unsigned header says so.

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
documents = {}
nonces = sqlite3.connect(
    os.environ["NONCE_DATABASE"], check_same_thread=False, isolation_level=None
)
nonces.execute("CREATE TABLE IF NOT EXISTS nonce (value TEXT PRIMARY KEY, expires INTEGER)")


def canonical(method, target, headers, body):
    """The bytes that both sides sign."""
    parts = [method, target, headers.get("X-Timestamp", ""), headers.get("X-Nonce", "")]
    return "\n".join(parts).encode() + b"\n" + body


def signature_of(method, target, headers, body):
    message = canonical(method, target, headers, body)
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


def is_authentic():
    expected = signature_of(
        request.method, request.full_path, request.headers, request.get_data()
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


@app.post("/documents/<int:number>")
def write(number):
    if request.headers.get("X-HTTP-Method-Override", "") == "DELETE":
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM404
        documents.pop(number, None)
    else:
        documents[number] = request.get_data()
    return {"documents": sorted(documents)}


@app.get("/documents")
def list_documents():
    return {"documents": sorted(documents)}
