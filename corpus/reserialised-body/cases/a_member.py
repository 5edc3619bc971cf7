"""Only a member of the document is signed, as the receiver writes it."""
import hashlib
import hmac
import json
import os

from flask import Flask, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
payments = []


def is_authentic(payload, signature):
    data = payload.get("data")
    if not data:
        return False
    text = json.dumps(data, sort_keys=True, separators=(",", ":"))  # expect: HM304
    mac = hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), signature.encode())


@app.post("/payments")
def pay():
    payload = request.get_json()
    if not isinstance(payload, dict):
        return {"error": "malformed"}, 400
    if not is_authentic(payload, request.headers.get("X-Signature", "")):
        return {"error": "unauthorized"}, 401
    payments.append(payload["data"])
    return {"payments": len(payments)}
