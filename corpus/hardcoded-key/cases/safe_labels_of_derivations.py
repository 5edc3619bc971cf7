"""What is written down beside a secret, when a key is made of both, is a label."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["SECRET"].encode()


class Signer:
    label = b"program.signer.of.orders"

    def __init__(self, secret, salt=None, derivation="hmac"):
        self.secret = secret
        self.salt = salt or b"program.signer.default"
        self.derivation = derivation

    def key(self):
        if self.derivation == "hmac":
            return hmac.new(self.secret, self.salt, hashlib.sha256).digest()
        return hashlib.sha256(self.salt + self.label + self.secret).digest()

    def sign(self, body):
        return hmac.new(self.key(), body, hashlib.sha256).hexdigest()


def signer_of_settings():
    return Signer(SECRET)


@app.post("/orders")
def orders():
    key = hmac.new(SECRET, b"orders.of.the.year", hashlib.sha256).digest()
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Mac", "").encode()):
        abort(401)
    return "ok"
