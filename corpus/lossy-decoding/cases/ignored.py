"""Bytes that are no UTF-8 are left out; the text is encoded again at once."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def signature_of(body):
    text = body.decode("utf-8", "ignore").encode("utf-8")  # expect: HM303
    return hmac.new(SECRET, text, hashlib.sha256).hexdigest()


@app.post("/webhook/events")
def receive():
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(signature_of(request.data).encode(), given.encode()):
        abort(401)
    events.append(request.data)
    return {"events": len(events)}


@app.post("/webhook/files")
def upload():
    text = bytes(str(request.get_data(), "utf-8", errors="replace"), "utf-8")  # expect: HM303
    mac = hmac.new(SECRET, text, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    events.append(request.get_data())
    return {"events": len(events)}
