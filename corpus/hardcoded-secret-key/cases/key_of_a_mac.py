"""One literal for sessions and webhooks: one finding."""
import hashlib
import hmac

from flask import Flask, abort, request

KEY = "one-key-for-everything-81"  # expect: HM204
app = Flask(__name__)
app.secret_key = KEY


@app.post("/hook")
def hook():
    expected = hmac.new(KEY.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    return "ok"


@app.post("/hook/other")
def hook_by_the_attribute():
    key = app.secret_key.encode()
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    return "ok"
