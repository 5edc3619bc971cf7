"""A hash of a token or key is no worse than these: some vendors prescribe it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

BOT_KEY = hashlib.sha256(os.environ["BOT_TOKEN"].encode()).digest()
PASSWORD_RESET_KEY = hashlib.sha512(os.environ["PASSWORD_RESET_SECRET"].encode()).digest()

app = Flask(__name__)


def require(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM501
        abort(401)


@app.post("/bot")
def bot():
    require(BOT_KEY)
    return "", 204


@app.post("/reset")
def reset():
    require(PASSWORD_RESET_KEY)
    return "", 204


def sub_key(secret, purpose):
    return hashlib.sha256(secret + purpose.encode()).digest()


def of_a_helper(secret):
    mac = hmac.new(sub_key(secret, "body"), request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())  # expect: HM501
