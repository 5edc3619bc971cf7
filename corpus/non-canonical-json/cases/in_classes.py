"""The helper is a method, the verifier a base class of the views."""
import base64
import hmac
import json
import os
import time

from flask import Flask, abort, request
from flask.views import MethodView


class Signer:
    """Signs mappings; the fields are sent beside the signature."""

    def __init__(self, key, digest="sha256"):
        self._key = key
        self._digest = digest

    def _serialize(self, mapping):
        return json.dumps(mapping).encode()
        #      ^^^^^^^^^^^^^^^^^^^ expect: HM301

    def sign(self, mapping):
        mac = hmac.new(self._key, self._serialize(mapping), self._digest)
        return base64.b64encode(mac.digest()).decode("ascii")

    def verify(self, mapping, provided):
        return hmac.compare_digest(self.sign(mapping).encode(), provided.encode())


signer = Signer(os.environ["API_KEY"].encode())


class SignedView(MethodView):
    def dispatch_request(self, **arguments):
        stamp = request.headers.get("X-Time", "")
        mapping = {
            "verb": request.method,
            "target": request.full_path,
            "time": stamp,
            "body": request.get_data().hex(),
        }
        if not signer.verify(mapping, request.headers.get("X-Signature", "")):
            abort(403)
        if not (stamp.isdecimal() and len(stamp) < 11 and abs(int(time.time()) - int(stamp)) < 120):
            abort(403)
        return super().dispatch_request(**arguments)


class Devices(SignedView):
    devices = {}

    def put(self, name):
        self.devices[name] = request.get_data()
        return {"devices": len(self.devices)}


app = Flask(__name__)
app.add_url_rule("/devices/<name>", view_func=Devices.as_view("devices"))
