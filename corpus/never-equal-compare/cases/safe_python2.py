"""Written for Python 2: the key is text, and so was what digest() gave."""

import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/hook", methods=["POST"])
def hook():
    mac = hmac.new(os.environ["HOOK_SECRET"], request.get_data(), hashlib.sha256)
    given = request.headers.get("X-Hub-Signature-256", "")
    if base64.b64encode(mac.digest()) != given:
        abort(401)
    return "ok"
