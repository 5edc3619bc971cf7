"""Events of a vendor, whose account chooses the key, are about the vendor's customers."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

KEYS = {
    "eu": os.environ["EU_WEBHOOK_SECRET"].encode(),
    "us": os.environ["US_WEBHOOK_SECRET"].encode(),
}
app = Flask(__name__)
plans = {}


@app.post("/webhooks/<region>")
def receive(region):
    if region not in KEYS:
        abort(404)
    expected = "sha256=" + hmac.new(KEYS[region], request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode()
    ):
        abort(401)
    event = request.get_json()
    plans[event["customer_id"]] = event["plan"]
    return "", 204
