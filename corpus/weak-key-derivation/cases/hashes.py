"""One hash of a password, whatever it is called and wherever it comes from."""
import hashlib
import hmac
import os

from flask import Flask, abort, current_app, request

KEY = hashlib.md5(os.environ["SIGNING_PASSWORD"].encode("utf-8")).hexdigest().encode()  # expect: HM205

app = Flask(__name__)


def require(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)


@app.post("/one")
def one():
    require(KEY)
    return "", 204


@app.post("/two")
def two():
    salted = b"orders" + current_app.config["API_PASSPHRASE"].encode()
    require(hashlib.sha512(salted).digest())  # expect: HM205
    return "", 204


def of_a_user(password):
    key = hashlib.sha256(password.encode()).digest()  # expect: HM205
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())  # expect: HM501


class Signer:
    def __init__(self, password):
        self.password = password

    def is_signed(self, body, given):
        key = hashlib.sha256(self.password).digest()  # expect: HM205
        mac = hmac.new(key, body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(mac.encode(), given.encode())
