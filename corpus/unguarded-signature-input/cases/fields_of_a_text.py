"""A text of several fields may be malformed, and it may lack the signature."""
import hashlib
import hmac
import os
from urllib.parse import unquote

from flask import Flask, abort, request

SECRET = os.environ["APP_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(fields):
    text = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()) if name != "sign")
    return hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()


@app.post("/start")
def start():
    text = request.form.get("fields", "")
    pairs = [pair.split("=", 1) for pair in text.split("&")]
    fields = {name: unquote(value) for name, value in pairs}  # expect: HM106
    if not hmac.compare_digest(mac_of(fields).encode(), fields["sign"].encode()):  # expect: HM106
        abort(401)
    events.append(fields)
    return {"received": len(events)}


@app.post("/resume")
def resume():
    text = request.form.get("fields", "")
    fields = {}
    for pair in text.split("&"):
        name, _, value = pair.partition("=")
        fields[name] = unquote(value)
    if not hmac.compare_digest(mac_of(fields).encode(), fields.get("sign", "").encode()):
        abort(401)
    events.append(fields)
    return {"received": len(events)}
