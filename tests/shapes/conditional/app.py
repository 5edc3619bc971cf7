import hmac

from flask import Flask, abort, request

try:
    from local_keys import KEY
except ImportError:
    KEY = None

app = Flask(__name__)


@app.post("/hook")
def hook():
    if not KEY:
        abort(500)
    expected = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
