"""Only one part of the message is shown: a list of names in the middle."""
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


@app.post("/webhook/groups")
def groups():
    names = [request.form.get("first", ""), request.form.get("second", "")]
    require(f"{request.method}\n{names}\n{request.path}".encode())  # expect: HM306
    events.append(names)
    return "", 204
