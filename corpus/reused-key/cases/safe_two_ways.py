"""One function, and two ways in which the body of one scheme may be written."""
import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["DEVICE_KEY"].encode()

app = Flask(__name__)
readings = []


@app.post("/readings")
def receive():
    nonce = request.headers.get("X-Nonce", "")  # expect: HM506
    given = request.headers.get("X-Mac", "").encode()
    if request.headers.get("X-Packed"):
        text = nonce + "|" + base64.b64encode(request.get_data()).decode()
        mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac.encode(), given):
            abort(401)
    else:
        mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac.encode(), given):
            abort(401)
    readings.append(request.get_data())
    return "", 204
