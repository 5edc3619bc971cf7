"""Bytes that are made text as they are shown."""
import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["HOOK_KEY"].encode()
DECODED = base64.b64decode(os.environ["DECODED_KEY"])


@app.post("/hook/by_str")
def by_str():
    expected = hmac.new(str(KEY).encode(), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_bytes")
def by_bytes():
    expected = hmac.new(bytes(str(KEY), "utf-8"), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_format")
def by_format():
    expected = hmac.new(f"{KEY}".encode(), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/decoded")
def decoded():
    expected = hmac.new(str(DECODED).encode("ascii"), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/with_a_name")
def with_a_name():
    text = str(KEY)  # expect: HM208
    expected = hmac.new(text.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/from_hex")
def from_hex():
    expected = hmac.new(str(bytes.fromhex(os.environ["HEX_KEY"])).encode(), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
