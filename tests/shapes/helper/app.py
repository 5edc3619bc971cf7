from flask import Flask, abort, request
from signing import verify

app = Flask(__name__)


@app.post("/hook")
def hook():
    if not verify(request.get_data(), request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
