"""Whatever the caller sends is signed."""

import base64
import hashlib
import hmac
import os

from flask import Flask, Response, abort, jsonify, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()


def sign(message):
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


@app.post("/orders")
def orders():
    message = request.method.encode() + b"\n" + request.path.encode() + b"\n" + request.get_data()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(sign(message).encode(), given.encode()):  # expect: HM501
        abort(401)
    return "ok"


@app.get("/sign")
def sign_text():
    return sign(request.args["text"].encode())  # expect: HM108


@app.post("/sign/json")
def sign_json():
    data = request.get_json()
    text = data["method"] + "\n" + data["path"] + "\n" + data["body"]
    return jsonify(signature=sign(text.encode()), text=text)  # expect: HM108


@app.post("/sign/raw")
def sign_raw():
    if not request.get_data():
        return "nothing to sign", 400
    mac = hmac.new(KEY, request.data, hashlib.sha256).digest()
    return Response(base64.b64encode(mac), 200)  # expect: HM108
