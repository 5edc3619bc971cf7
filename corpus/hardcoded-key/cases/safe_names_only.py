"""Names that speak of secrets, and literals around a MAC that are none."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET_HEADER = "X-Hub-Signature-256"
SECRET_NAME = "HOOK_SECRET"
PASSWORD_FIELD = "password"
TOKEN_URL = "https://vendor.example/oauth/token"
SECRET_KEY_BYTES = 32
HMAC_KEY = "unused-literal-that-reaches-no-mac"
EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ALGORITHM = "sha256"
app = Flask(__name__)
events = []


def key():
    value = os.environ[SECRET_NAME].encode()
    if len(value) < SECRET_KEY_BYTES:
        raise RuntimeError(f"{SECRET_NAME} is short")
    return value


@app.post("/hooks/push")
def push():
    mac = hmac.new(key(), digestmod=ALGORITHM)
    mac.update(request.get_data())
    expected = f"{ALGORITHM}={mac.hexdigest()}"
    given = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if hashlib.sha256(request.get_data()).hexdigest() != EMPTY_SHA256:
        events.append(request.get_data())
    return {"received": len(events), "field": PASSWORD_FIELD, "next": TOKEN_URL}


def login(api_key="public-demo"):
    return {"api_key": api_key}
