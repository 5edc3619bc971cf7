"""Keys that are text, or become it by decoding."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["HOOK_KEY"].encode()
NUMBER = 20


@app.post("/hook/by_decoding")
def by_decoding():
    expected = hmac.new(str(KEY, "utf-8").encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_decode")
def by_decode():
    expected = hmac.new(KEY.decode().encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/text_of_text")
def text_of_text():
    expected = hmac.new(str(os.environ["OTHER_KEY"]).encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/shown_in_hex")
def shown_in_hex():
    expected = hmac.new(KEY.hex().encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_name")
def by_name():
    expected = hmac.new(os.environ[f"KEY_{NUMBER}"].encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


def log():
    print(str(KEY)[:2], repr(NUMBER))
