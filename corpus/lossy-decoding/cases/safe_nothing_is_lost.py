"""Every byte is a character of Latin-1, and UTF-8 writes every header: the handlers have no work."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.post("/webhook/events")
def receive():
    body = request.get_data().decode("latin-1", "ignore").encode("latin-1")
    kind = request.headers.get("X-Kind", "").encode("utf-8", "ignore")
    mac = hmac.new(SECRET, kind + b"\n" + body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    events.append((kind, request.get_data()))
    return {"events": len(events)}
