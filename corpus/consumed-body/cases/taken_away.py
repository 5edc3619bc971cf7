"""The bytes are not kept: what reads the body next gets nothing of them."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def require(body):
    mac = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/webhook/forms")
def forms():
    require(request.get_data(cache=False))  # expect: HM305
    events.append(request.form.get("item", ""))
    return "", 204


@app.post("/webhook/streams")
def streams():
    require(request.stream.read())  # expect: HM305
    events.append(request.get_data())
    return "", 204
