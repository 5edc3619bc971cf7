"""A class keeps the keys; its verifier looks them up."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


class Verifier:
    def __init__(self, keys):
        self.keys = keys

    def verify(self, client, body, signature):
        key = self.keys.get(client, "")  # expect: HM109
        expected = hmac.new(key.encode(), body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected.encode(), signature.encode())


verifier = Verifier({"a": os.environ["KEY_A"]})


@app.post("/orders")
def orders():
    signature = request.headers.get("X-Hub-Signature", "")
    if not verifier.verify(request.headers.get("X-Client"), request.get_data(), signature):
        abort(401)
    return "ok"
