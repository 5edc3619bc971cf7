"""A number that the program works out is written in its own form: what was sent gives its length only."""
import binascii
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()
events = []


def in_eight_bytes(number):
    return binascii.a2b_hex(f"{number:016x}".encode("ascii"))


def is_tag_of(tag, associated, message):
    mac = hmac.new(KEY, associated + message + in_eight_bytes(len(associated) * 8), hashlib.sha256)
    return hmac.compare_digest(mac.digest(), tag)


@app.post("/sealed")
def sealed():
    body = request.get_data()
    length = binascii.a2b_hex(f"{len(body):016x}".encode("ascii"))
    mac = hmac.new(KEY, length + body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    events.append(body)
    return "", 204
