"""Keys that vendors give out in base64 behind `whsec_`, used as text."""
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
    expected = hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()  # expect: HM208
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
    expected = hmac.new(SECRET.encode("utf-8"), signed, hashlib.sha256).digest()  # expect: HM208
    provided = request.headers.get("webhook-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["webhook-timestamp"])) < 300:
        return "ok"
    return abort(401)


@app.post("/hook/without_the_prefix")
def without_the_prefix():
    signed = request.headers.get("svix-id", "") + "." + request.headers.get("svix-timestamp", "")
    signed = signed.encode() + b"." + request.get_data()
    expected = hmac.new(SECRET.removeprefix("whsec_").encode(), signed, hashlib.sha256).digest()  # expect: HM208
    provided = request.headers.get("svix-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["svix-timestamp"])) < 300:
        return "ok"
    return abort(401)


@app.post("/hook/cut")
def cut():
    signed = request.headers.get("webhook-id", "") + "." + request.headers.get("webhook-timestamp", "")
    signed = signed.encode() + b"." + request.get_data()
    expected = hmac.new(SECRET.split("_")[1].encode(), signed, hashlib.sha256).digest()  # expect: HM208
    provided = request.headers.get("webhook-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["webhook-timestamp"])) < 300:
        return "ok"
    return abort(401)


@app.post("/hook/in_hex")
def in_hex():
    signed = request.headers.get("webhook-id", "") + "." + request.headers.get("webhook-timestamp", "")
    signed = signed.encode() + b"." + request.get_data()
    expected = hmac.new(bytes.fromhex(SECRET), signed, hashlib.sha256).digest()  # expect: HM208
    provided = request.headers.get("webhook-signature", "").split(",")[-1]
    if not hmac.compare_digest(base64.b64encode(expected), provided.encode()):
        abort(401)
    if abs(time.time() - int(request.headers["webhook-timestamp"])) < 300:
        return "ok"
    return abort(401)
