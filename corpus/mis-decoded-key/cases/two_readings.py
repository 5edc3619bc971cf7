"""One variable, decoded at one MAC and used as text at another."""
import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["HOOK_KEY"]
LINKS = os.environ["LINK_KEY"]


@app.post("/hook/decoded")
def decoded():
    expected = hmac.new(bytes.fromhex(KEY), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/as_text")
def as_text():
    expected = hmac.new(KEY.encode(), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


def link_of(path):
    return path + "?mac=" + hmac.new(base64.b64decode(LINKS), path.encode(), hashlib.sha256).hexdigest()


@app.post("/hook/link")
def link():
    expected = hmac.new(LINKS.encode("ascii"), request.get_data(), hashlib.sha256).hexdigest()  # expect: HM208
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
