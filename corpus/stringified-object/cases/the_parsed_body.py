"""The parsed body, and a form, as Python shows them."""
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
def json_body():
    require(str(request.get_json()).encode())  # expect: HM306
    events.append(request.get_data())
    return "", 204


@app.post("/webhook/b")
def form():
    fields = request.form.to_dict()
    require(f"{fields}".encode())  # expect: HM306
    events.append(fields)
    return "", 204


@app.post("/webhook/c")
def pairs():
    require(str(sorted(request.form.items())).encode())  # expect: HM306
    events.append(request.form.to_dict())
    return "", 204
