import hmac

from env import setting
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/hook")
def hook():
    key = setting("HOOK_SECRET", "change-me")  # HM202
    expected = hmac.new(key.encode(), request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
