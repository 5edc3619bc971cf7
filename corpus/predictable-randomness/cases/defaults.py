"""Where the deployment gives no key, and for the framework."""
import hashlib
import hmac
import os
import random
import uuid

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ.get("HOOK_KEY") or str(random.getrandbits(128))  # expect: HM206
OTHER = os.environ.get("OTHER_KEY", str(uuid.uuid1()))  # expect: HM206
app.secret_key = str(random.getrandbits(128))  # expect: HM206


@app.post("/hook/key")
def key():
    expected = hmac.new(KEY.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/other")
def other():
    expected = hmac.new(OTHER.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
