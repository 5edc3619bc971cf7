import hmac

from flask import Flask, abort, request
from keys import SECRET

app = Flask(__name__)


@app.post("/hook")
def hook():
    expected = hmac.new(SECRET, request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
