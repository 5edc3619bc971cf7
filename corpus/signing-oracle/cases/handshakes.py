"""Vendors that have a text signed when an address is registered: notes."""

import base64
import hashlib
import hmac
import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
TWITTER = os.environ["TWITTER_SECRET"].encode()
ZOOM = os.environ["ZOOM_TOKEN"].encode()


@app.get("/twitter")
def challenge():
    mac = hmac.new(TWITTER, request.args["crc_token"].encode(), hashlib.sha256).digest()
    return {"response_token": "sha256=" + base64.b64encode(mac).decode()}  # expect: HM108


@app.post("/twitter")
def tweets():
    mac = hmac.new(TWITTER, request.get_data(), hashlib.sha256).digest()
    expected = "sha256=" + base64.b64encode(mac).decode()
    given = request.headers.get("X-Twitter-Webhooks-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    return "ok"


@app.post("/zoom/validation")
def validate():
    data = request.get_json()
    if data["event"] != "endpoint.url_validation":
        abort(404)
    plain = data["payload"]["plainToken"]
    mac = hmac.new(ZOOM, plain.encode(), hashlib.sha256).hexdigest()
    return jsonify(plainToken=plain, encryptedToken=mac)  # expect: HM108


@app.post("/zoom")
def zoom():
    stamp = request.headers.get("x-zm-request-timestamp", "")  # expect: HM501
    message = b"v0:" + stamp.encode() + b":" + request.get_data()
    expected = "v0=" + hmac.new(ZOOM, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("x-zm-signature", "").encode()):
        abort(401)
    return "ok"
