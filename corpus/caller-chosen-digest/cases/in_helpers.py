"""The name travels through a helper or an object before it is used."""
import functools
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)
events = []


def mac_of(body, digest):
    return hmac.new(KEY, body, functools.partial(hashlib.new, digest))  # expect: HM804


class Signature:
    def __init__(self, text):
        self.digest, self.mac = text.split("=", 1)  # expect: HM106

    def fits(self, body):
        return hmac.compare_digest(mac_of(body, self.digest).hexdigest().encode(), self.mac.encode())


@app.post("/events")
def receive():
    if not Signature(request.headers.get("X-Hub-Signature-256", "")).fits(request.get_data()):
        abort(401)
    events.append(request.get_data())
    return {"ok": True}
