"""A class that both sides use: its constructor takes the time, its message does not."""
import hashlib
import hmac
import os
import time
from dataclasses import dataclass

import requests
from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
parcels = []


@dataclass
class Signed:
    method: str
    target: str
    sent: str
    body: bytes

    def canonical(self):
        return b"\n".join([self.method.encode(), self.target.encode(), self.body])

    def signature(self):
        return hmac.new(KEY, self.canonical(), hashlib.sha256).hexdigest()

    def is_recent(self):
        if not (self.sent.isascii() and self.sent.isdigit() and len(self.sent) <= 12):
            return False
        return abs(int(time.time()) - int(self.sent)) <= 300


def send(host, body):
    signed = Signed("POST", "/parcels", str(int(time.time())), body)
    headers = {"X-Timestamp": signed.sent, "X-Signature": signed.signature()}
    requests.post("https://" + host + "/parcels", data=body, headers=headers, timeout=5)


@app.post("/parcels")
def parcel():
    sent = request.headers.get("X-Timestamp", "")
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM502
    signed = Signed(request.method, request.path, sent, request.get_data())
    given = request.headers.get("X-Signature", "").encode()
    if not (signed.is_recent() and hmac.compare_digest(signed.signature().encode(), given)):  # expect: HM505
        abort(401)
    parcels.append(request.get_data())
    return {"parcels": len(parcels)}
