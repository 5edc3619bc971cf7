"""What is signed is put together by an object that is not in this file: it may well hold a time."""
import hashlib
import hmac
import os

from flask import Flask, abort, current_app, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
valves = set()


def verify():
    message = current_app.extensions["canonical"].message_of(request)
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/valves/<name>")
def open_valve(name):
    verify()
    valves.add(name)
    return "", 204


@app.delete("/valves/<name>")
def close_valve(name):
    verify()
    valves.discard(name)
    return "", 204
