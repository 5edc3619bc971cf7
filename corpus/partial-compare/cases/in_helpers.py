"""Partial compares in helpers and classes, and in functions that nobody calls."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def same_start(expected, provided):
    return hmac.compare_digest(expected[: len(provided)].encode(), provided.encode())  # expect: HM102


class Verifier:
    def __init__(self, key):
        self.key = key

    def is_valid(self, body, provided):
        mac = hmac.new(self.key, body, hashlib.sha256).hexdigest()
        return mac.startswith(provided)  # expect: HM102


@app.post("/hooks/push")
def push():
    if not same_start(mac_of(request.get_data()), request.headers.get("X-Signature", "")):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if not Verifier(SECRET).is_valid(request.get_data(), request.headers.get("X-Signature", "")):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def nobody_calls(body, provided):
    return hmac.compare_digest(mac_of(body)[:10].encode(), provided.encode())  # expect: HM102
