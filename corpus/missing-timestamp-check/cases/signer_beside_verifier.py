"""The client lives in the same file, so the scheme is ours, whatever its header is called."""
import base64
import hashlib
import hmac
import os

import requests
from flask import Blueprint, Flask, request
from werkzeug.exceptions import Unauthorized

KEY = os.environ["K"].encode()
HEADER = "X-Lumen-Mac"

relay = Blueprint("relay", __name__)
switched = []


class Mac:
    def __init__(self, key):
        self.key = key

    def of(self, method, path, body):
        message = method.encode() + b" " + path.encode() + b"\n" + body
        return base64.b64encode(hmac.new(self.key, message, hashlib.sha256).digest())


MAC = Mac(KEY)


def switch(host, lamp):
    body = b"lamp=" + str(lamp).encode()
    headers = {HEADER: MAC.of("POST", "/switch", body).decode()}
    requests.post("https://%s/switch" % host, data=body, headers=headers, timeout=5)


def require_mac():
    expected = MAC.of(request.method, request.path, request.get_data())
    if not hmac.compare_digest(expected, request.headers.get(HEADER, "").encode()):  # expect: HM501, HM505
        raise Unauthorized()


@relay.post("/switch")
def on_switch():
    require_mac()
    switched.append(request.get_data())
    return "", 204


app = Flask(__name__)
app.register_blueprint(relay)
