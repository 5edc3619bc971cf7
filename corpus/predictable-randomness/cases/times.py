"""Keys of the time, and of a uuid1."""
import hashlib
import hmac
import time
import uuid

from flask import Flask, abort, request

app = Flask(__name__)
STARTED = str(time.time()).encode()  # expect: HM206
HASHED = hashlib.sha256(str(time.time()).encode()).digest()  # expect: HM206
UNIQUE = uuid.uuid1().bytes  # expect: HM206
TEXT = str(uuid.uuid1())  # expect: HM206


@app.post("/hook/started")
def started():
    expected = hmac.new(STARTED, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/hashed")
def hashed():
    expected = hmac.new(HASHED, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/unique")
def unique():
    expected = hmac.new(UNIQUE, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/text")
def text():
    expected = hmac.new(TEXT.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
