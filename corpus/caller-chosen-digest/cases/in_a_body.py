"""The name is a field of the document that is signed, next to its signature."""
import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)
orders = []


@app.post("/webhook")
def receive():
    sent = request.get_json()
    name = str(sent.get("digest", ""))
    text = json.dumps(sent.get("order"), sort_keys=True, separators=(",", ":"))
    expected = hmac.new(KEY, text.encode(), name).hexdigest()  # expect: HM804
    if not hmac.compare_digest(expected.encode(), str(sent.get("signature", "")).encode()):
        abort(401)
    orders.append(sent.get("order"))
    return {"ok": True}
