"""A part of the MAC finds an entry, and the whole is compared."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["INDEX_KEY"].encode()

app = Flask(__name__)
tickets = {}


def mac_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


@app.get("/tickets/<number>")
def ticket(number):
    mac = mac_of(number)
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    tickets[mac[:8]] = number
    return {"number": number}
