"""Times that are signed: in the target, in the body, by a hash, within a whole header."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
lamps = set()


def is_recent(text):
    if not (isinstance(text, str) and text.isascii() and text.isdigit() and len(text) <= 12):
        return False
    return abs(int(time.time()) - int(text)) <= 300


def fits(message):
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


def head():
    return f"{request.method}\n{request.full_path}\n".encode()


@app.post("/in-the-query")
def in_the_query():
    if not (fits(head() + request.get_data()) and is_recent(request.args.get("ts", ""))):
        abort(401)
    lamps.add("query")
    return "", 204


@app.post("/in-the-body")
def in_the_body():
    if not fits(head() + request.get_data()):
        abort(401)
    data = request.get_json(silent=True)
    if not isinstance(data, dict) or not is_recent(data.get("ts")):
        abort(401)
    lamps.add("body")
    return "", 204


@app.post("/by-its-hash")
def by_its_hash():
    stamp = request.headers.get("X-Timestamp", "")
    digest = hashlib.sha256(stamp.encode() + b"\n" + request.get_data()).hexdigest()
    if not is_recent(stamp) or not fits(head() + digest.encode()):
        abort(401)
    lamps.add("hash")
    return "", 204


@app.post("/in-a-header")
def in_a_header():
    stamp, _, nonce = request.headers.get("X-Stamp", "").partition(":")
    if not is_recent(stamp):
        abort(401)
    if not fits(head() + request.headers.get("X-Stamp", "").encode() + b"\n" + request.get_data()):
        abort(401)
    lamps.add(nonce)
    return "", 204
