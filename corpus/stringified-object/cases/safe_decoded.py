"""str() with an encoding decodes; so does decode()."""
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
def decoded():
    try:
        text = str(request.get_data(), "utf-8")
    except UnicodeDecodeError:
        abort(400)
    require(f"{request.path}\n{text}".encode())
    events.append(text)
    return "", 204


@app.post("/webhook/b")
def hexadecimal():
    body = hashlib.sha256(request.get_data()).hexdigest()
    require(f"{request.path}\n{str(body)}".encode())
    events.append(request.get_data())
    return "", 204
