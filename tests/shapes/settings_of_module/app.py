import hmac

import settings
from flask import Flask, abort, request

app = Flask(__name__)
app.config.from_object(settings)


@app.post("/hook")
def hook():
    expected = hmac.new(app.config["HOOK_SECRET"].encode(), request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
