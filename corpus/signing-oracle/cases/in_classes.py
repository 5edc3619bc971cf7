"""A signer class, and a view that lends it to everybody."""

import hashlib
import hmac
import os

from flask import Flask, abort, request
from flask.views import MethodView

app = Flask(__name__)


class Signer:
    def __init__(self, key):
        self.key = key

    def sign(self, text):
        return hmac.new(self.key, text, hashlib.sha256).hexdigest()

    def verify(self, text, signature):
        return hmac.compare_digest(self.sign(text).encode(), signature.encode())  # expect: HM501


signer = Signer(os.environ["KEY"].encode())


class Events(MethodView):
    def post(self):
        if not signer.verify(request.get_data(), request.headers.get("X-Signature", "")):
            abort(401)
        return "ok"


class Signatures(MethodView):
    def post(self):
        return {"signature": signer.sign(request.get_data())}  # expect: HM108

    def put(self):
        body = request.get_data()
        signature = signer.sign(body)
        return signature, 201  # expect: HM108


app.add_url_rule("/events", view_func=Events.as_view("events"))
app.add_url_rule("/signatures", view_func=Signatures.as_view("signatures"))
