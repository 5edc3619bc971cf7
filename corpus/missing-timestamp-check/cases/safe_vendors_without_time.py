"""What these vendors sign holds no time; a receiver cannot check what is not there."""
import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

GITHUB = os.environ["GITHUB_WEBHOOK_SECRET"].encode()
SHOPIFY = os.environ["SHOPIFY_SECRET"].encode()

app = Flask(__name__)
builds = []
orders = []


@app.post("/github/push")
def push():
    mac = hmac.new(GITHUB, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(b"sha256=" + mac.encode(), given.encode()):
        abort(401)
    builds.append(request.get_data())
    return "", 204


@app.post("/shopify/orders")
def order():
    mac = hmac.new(SHOPIFY, request.get_data(), hashlib.sha256).digest()
    given = request.headers.get("X-Shopify-Hmac-Sha256", "")
    if not hmac.compare_digest(base64.b64encode(mac), given.encode()):
        abort(401)
    orders.append(request.get_data())
    return "", 204
