"""Bytes or text: what is shown is text, since bytes were decoded before."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def is_signed(body, signature):
    text = body.decode("utf-8") if isinstance(body, bytes) else body
    mac = hmac.new(SECRET, f"{request.path}\n{text}".encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), signature.encode())


def sign(data):
    if not isinstance(data, bytes):
        data = str(data).encode("UTF-8")
    return hmac.new(SECRET, data, hashlib.sha256).hexdigest()


@app.post("/webhook/events")
def receive():
    if not is_signed(request.get_data(), request.headers.get("X-Signature", "")):
        abort(401)
    events.append(request.get_data())
    return "", 204


@app.post("/webhook/files")
def files():
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(sign(request.get_data()).encode(), given.encode()):  # expect: HM207
        abort(401)
    events.append(request.get_data())
    return "", 204
