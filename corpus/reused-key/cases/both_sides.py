"""Who signs and who verifies one scheme: the bodies of one are the documents of the other."""
import hashlib
import hmac
import json
import os

import requests
from flask import Flask, abort, request

KEY = os.environ["PEER_KEY"].encode()

app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(KEY, body, hashlib.sha256).hexdigest()  # expect: HM402


def tell(url, event):
    body = json.dumps(event, sort_keys=True).encode()
    headers = {"X-Event-Signature": mac_of(body)}
    return requests.post(url, data=body, headers=headers, timeout=10)


@app.post("/events")
def receive():
    given = request.headers.get("X-Event-Signature", "")
    if not hmac.compare_digest(mac_of(request.get_data()).encode(), given.encode()):  # expect: HM501, HM505
        abort(401)
    events.append(request.get_data())
    return "", 204
