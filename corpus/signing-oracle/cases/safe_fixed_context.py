"""Messages that no other request signs, whatever the caller sends."""

import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()


def sign(message):
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


@app.post("/events")
def events():
    expected = sign(b"event\n" + request.get_data())
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)
    return "ok"


@app.post("/receipt")
def receipt():
    return sign(b"receipt\n" + request.get_data())


@app.post("/answer")
def answer():
    text = json.dumps({"item": request.form["item"], "status": "received"})
    return {"text": text, "signature": sign(text.encode())}


@app.get("/static")
def static_text():
    return {"signature": sign(b"terms of service, version 4")}
