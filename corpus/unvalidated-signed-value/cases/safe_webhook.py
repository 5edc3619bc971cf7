"""What a vendor has counted is counted."""

import hashlib
import hmac
import os

import requests
from flask import Flask, abort, request

SECRET = os.environ["SHOP_WEBHOOK_SECRET"].encode()
app = Flask(__name__)
sales = {}


@app.post("/webhooks/sales")
def sold():
    expected = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode()
    ):
        abort(401)
    event = request.get_json()
    sales["all"] = sales.get("all", 0) + event["amount"]
    requests.post(event["receipt"], json={"seen": True}, timeout=5)
    return "", 204
