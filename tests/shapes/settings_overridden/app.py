import hmac

from config import Production
from flask import Flask, abort, request

app = Flask(__name__)
app.config.from_object(Production)
app.config.from_envvar("SHOP_SETTINGS")


@app.post("/hook")
def hook():
    key = app.config["HOOK_SECRET"]
    if not key:
        abort(500)
    expected = hmac.new(key.encode(), request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
