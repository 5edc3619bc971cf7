"""A helper that hashes what it gets: the finding is where the secret comes in."""
import hashlib
import hmac
import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
orders = []


def md5(text):
    return hashlib.md5(text.encode("utf-8")).hexdigest()


class Merchant:
    def __init__(self, number, key):
        self.number = number
        self.key = key

    def sign(self, fields):
        text = "".join(name + fields[name] for name in sorted(fields))  # expect: HM302
        return md5(text + self.key)  # expect: HM802

    def is_signed(self, fields, given):
        return hmac.compare_digest(self.sign(fields).encode(), given.encode())


merchant = Merchant(os.environ["MERCHANT"], os.environ["MERCHANT_KEY"])


@app.post("/paid")
def paid():
    if not merchant.is_signed(request.form.to_dict(), request.args.get("sign", "")):
        abort(401)
    orders.append(request.form["order"])
    return jsonify(ok=True)
