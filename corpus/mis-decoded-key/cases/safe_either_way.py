"""Either way is chosen by how the key looks, or other keys are decoded."""
import base64
import binascii
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["HOOK_KEY"]
OTHER = os.environ["OTHER_KEY"]


def key_of(text):
    if text.startswith("whsec_"):
        return base64.b64decode(text.removeprefix("whsec_"))
    return text.encode()


def tolerant(text):
    try:
        return binascii.unhexlify(text)
    except ValueError:
        return text.encode()


@app.post("/hook/by_prefix")
def by_prefix():
    expected = hmac.new(key_of(KEY), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_prefix_again")
def by_prefix_again():
    expected = hmac.new(key_of(KEY), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_trial")
def by_trial():
    expected = hmac.new(tolerant(KEY), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/another_key")
def another_key():
    expected = hmac.new(bytes.fromhex(OTHER), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
