import hmac

import shop.conf.keys
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/hook")
def hook():
    expected = hmac.new(shop.conf.keys.KEY, request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
