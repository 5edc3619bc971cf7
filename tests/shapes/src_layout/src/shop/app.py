import hmac

from flask import Flask, abort, current_app, request
from shop.config import Config

app = Flask(__name__)
app.config.from_object(Config)


@app.post("/hook")
def hook():
    key = current_app.config["HOOK_SECRET"].encode()
    expected = hmac.new(key, request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
