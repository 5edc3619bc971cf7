"""A raw body may be any text, that of a link as well; with a document it is the same."""
import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

KEY = os.environ["SHARED_KEY"].encode()

app = Flask(__name__)
events = []


@app.post("/webhook")
def receive():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(f"sha256={mac}".encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return "", 204


@app.get("/tickets/<number>")
def ticket(number):
    document = {"number": number, "seat": request.args.get("seat", "")}
    document = json.dumps(document, sort_keys=True, separators=(",", ":"))
    mac = hmac.new(KEY, document.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):  # expect: HM207
        abort(401)
    return {"number": number}
