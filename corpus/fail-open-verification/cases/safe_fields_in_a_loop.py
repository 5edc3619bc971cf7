"""What is signed is put together in a loop: without any field the signature is asked for as well."""
import functools
import hashlib
import hmac
import os

from flask import Flask, jsonify, request

app = Flask(__name__)
SECRET = os.environ["SECRET"]
orders = []


class Signer:
    def __init__(self, secret):
        self.secret = secret

    def signature(self, fields):
        if "signature" in fields:
            fields.pop("signature")
        text = ""
        for name, value in sorted(fields.items()):
            text += name + "=" + value + "&"
        text += self.secret
        return hashlib.md5(text.encode()).hexdigest().upper()  # expect: HM802

    def check(self, fields):
        result = {"message": "", "success": False}
        given = fields.get("signature", "")
        if hmac.compare_digest(given.encode(), self.signature(fields).encode()):
            result["success"] = True
        else:
            result["message"] = "wrong signature"
        return result

    def required(self, view):
        @functools.wraps(view)
        def inner(*args, **kwargs):
            result = self.check(request.args.to_dict())
            if result["success"]:
                return view(*args, **kwargs)
            return jsonify(result), 403

        return inner


signer = Signer(SECRET)


@app.get("/orders")
@signer.required
def listed():
    return jsonify(orders)
