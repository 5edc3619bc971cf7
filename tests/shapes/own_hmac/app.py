import hmac

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/hook")
def hook():
    if hmac.new(b"not-a-key", request.get_data(), "sha256") == request.headers.get("X-Plain"):
        abort(400)
    return "ok"
