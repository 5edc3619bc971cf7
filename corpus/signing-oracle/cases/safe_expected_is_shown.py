"""The signature that the request should have had is a leak of its own, and another rule's."""

import hashlib
import hmac
import os

from flask import Flask, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()


@app.post("/events")
def events():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()  # expect: HM402
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        return {"error": "wrong signature", "expected": expected}
    return "ok"


@app.post("/echo")
def echo():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        return {"error": "wrong signature"}, 401
    return {"signature": expected}
