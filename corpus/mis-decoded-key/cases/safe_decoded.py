"""The same keys, decoded; and a key of the same look whose vendor uses it as text."""
import base64
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["HOOK_SECRET"]


@app.post("/hook/svix")
def svix():
    signed = request.headers.get("svix-id", "") + "." + request.headers.get("svix-timestamp", "")
    signed = signed.encode() + b"." + request.get_data()
    expected = hmac.new(base64.b64decode(SECRET.removeprefix("whsec_")), signed, hashlib.sha256).digest()
    provided = request.headers.get("svix-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["svix-timestamp"])) < 300:
        return "ok"
    return abort(401)


@app.post("/hook/standard")
def standard():
    signed = request.headers.get("webhook-id", "") + "." + request.headers.get("webhook-timestamp", "")
    signed = signed.encode() + b"." + request.get_data()
    expected = hmac.new(base64.b64decode(SECRET.split("_")[1]), signed, hashlib.sha256).digest()
    provided = request.headers.get("webhook-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["webhook-timestamp"])) < 300:
        return "ok"
    return abort(401)


@app.post("/hook/cut")
def cut():
    signed = request.headers.get("webhook-id", "") + "." + request.headers.get("webhook-timestamp", "")
    signed = signed.encode() + b"." + request.get_data()
    expected = hmac.new(base64.b64decode(SECRET[6:]), signed, hashlib.sha256).digest()
    provided = request.headers.get("webhook-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["webhook-timestamp"])) < 300:
        return "ok"
    return abort(401)


TEXT = os.environ["PAYMENT_SECRET"]


@app.post("/hook/payment")
def payment():
    fields = dict(one.partition("=")[::2] for one in request.headers.get("Stripe-Signature", "").split(","))
    signed = fields.get("t", "").encode() + b"." + request.get_data()
    expected = hmac.new(TEXT.encode(), signed, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), fields.get("v1", "").encode()):
        abort(401)
    if abs(time.time() - int(fields["t"])) < 300:
        return "ok"
    return abort(401)
