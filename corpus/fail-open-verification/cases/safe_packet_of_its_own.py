"""A self test seals a packet and opens it: that wrong ones are found out is what it is there for."""
import base64
import binascii
import hashlib
import hmac
import json
import os

from flask import Flask, request

KEY = os.environ["DEVICE_KEY"].encode()

app = Flask(__name__)
runs = []


class Refused(Exception):
    """Of a packet that is not opened."""


def sealed(device, kind):
    text = json.dumps({"device": device}, sort_keys=True, separators=(",", ":")).encode()
    mac = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    if kind == "wrong":
        mac = "0" * 64
    return json.dumps({"payload": base64.b64encode(text).decode(), "mac": mac})


def opened(packet):
    try:
        document = json.loads(packet)
        text = base64.b64decode(document["payload"], validate=True)
        expected = hmac.new(KEY, text, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, document["mac"]):
            raise Refused("wrong MAC")
        return text.decode()
    except (ValueError, KeyError, binascii.Error) as error:
        raise Refused("malformed") from error


@app.post("/self-test")
def self_test():
    data = request.get_json() or {}
    kind = data.get("kind")
    device = data.get("device")
    if not isinstance(kind, str) or not isinstance(device, str):
        return {"error": "what and whom?"}, 400
    try:
        found = opened(sealed(device, kind))
    except Refused as refused:
        found = str(refused)
    runs.append((device, kind, found))
    return {"found": found}
