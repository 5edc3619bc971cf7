"""Bytes become text in three ways, and all of them write b'...'."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def require(message):
    mac = hmac.new(SECRET, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/webhook/a")
def call():
    require(str(request.get_data()).encode())  # expect: HM306
    events.append(request.get_data())
    return "", 204


@app.post("/webhook/b")
def field():
    require(f"{request.path}\n{request.get_data()}".encode())  # expect: HM306
    events.append(request.get_data())
    return "", 204


@app.post("/webhook/c")
def shown():
    body = request.data
    require(repr(body).encode("utf-8"))  # expect: HM306
    events.append(body)
    return "", 204
