"""A helper writes what it is given; documents come from its callers."""
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


def text_of(document):
    return str(document)  # expect: HM306


@app.post("/webhook/orders")
def order():
    document = {"path": request.path, "order": request.form.get("order", "")}
    require(text_of(document).encode())
    events.append(request.form.get("order", ""))
    return "", 204
