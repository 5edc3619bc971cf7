"""The way it is compared is another weakness of the same request."""

import base64
import hashlib
import hmac

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/orders")
def orders():
    key = base64.b64decode(request.form["key"])  # expect: HM106, HM109
    expected = hmac.new(key, request.form["item"].encode(), hashlib.sha256).hexdigest()
    if expected != request.form["signature"]:  # expect: HM101
        abort(403)
    return "ok"
