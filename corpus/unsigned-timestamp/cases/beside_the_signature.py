"""One header holds time and signature, `t=…,v1=…`, and the time is signed only in the manual."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
alarms = []


class SignatureHeader:
    """`t=1700000000,v1=5257a8...`"""

    def __init__(self, text):
        fields = dict(part.partition("=")[::2] for part in text.split(","))
        self.time = fields.get("t", "")  # expect: HM502
        self.mac = fields.get("v1", "")

    def is_recent(self, tolerance=300):
        if not (self.time.isascii() and self.time.isdigit() and len(self.time) <= 12):
            return False
        return abs(time.time() - int(self.time)) <= tolerance

    def fits(self, body):
        expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()  # expect: HM402
        return hmac.compare_digest(expected.encode(), self.mac.encode())  # expect: HM505


@app.before_request
def verify():
    header = SignatureHeader(request.headers.get("X-Signature", ""))
    if not header.is_recent() or not header.fits(request.get_data()):
        abort(401)


@app.post("/alarms")
def alarm():
    alarms.append(request.get_data())
    return "", 204


@app.post("/alarms/silence")
def silence():
    alarms.clear()
    return "", 204
