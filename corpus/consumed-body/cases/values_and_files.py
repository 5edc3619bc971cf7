"""Values and uploads count as forms; the reader stands in a helper."""
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


def raw_body():
    return request.data  # expect: HM305


@app.post("/webhook/values")
def values():
    require(raw_body())
    events.append(request.values.get("item", ""))  # expect: HM401
    return "", 204


@app.post("/webhook/uploads")
def uploads():
    require(raw_body())
    events.append(request.files.get("picture"))
    return "", 204
