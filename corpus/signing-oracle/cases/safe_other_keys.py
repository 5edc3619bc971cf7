"""The key verifies nothing here: somebody else's, or one for this purpose alone."""

import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()
STORAGE_KEY = os.environ["STORAGE_KEY"].encode()
WIDGET_KEY = hmac.new(KEY, b"widget", hashlib.sha256).digest()


@app.post("/events")
def events():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)
    return "ok"


@app.post("/upload-policy")
def upload_policy():
    policy = base64.b64encode(request.get_data())
    mac = hmac.new(STORAGE_KEY, policy, hashlib.sha1).digest()  # expect: HM801
    return {"policy": policy.decode(), "signature": base64.b64encode(mac).decode()}


@app.get("/widget")
def widget():
    return hmac.new(WIDGET_KEY, request.args["user"].encode(), hashlib.sha256).hexdigest()


@app.get("/digest")
def other_digest():
    return hmac.new(KEY, request.args["text"].encode(), hashlib.sha512).hexdigest()
