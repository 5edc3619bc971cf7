"""A self test seals a packet and opens it again: nobody sent a signature, nothing is verified."""
import base64
import binascii
import hashlib
import hmac
import json
import os

from flask import Flask, request

KEY = os.environ["DEVICE_KEY"].encode()

app = Flask(__name__)
runs = {}


def sealed(device, kind):
    document = {"device": device, "purpose": "self-test"}
    text = json.dumps(document, sort_keys=True, separators=(",", ":"))
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if kind == "wrong":
        mac = "0" * 64
    elif kind == "changed":
        text = text.replace("device", "changed")
    return json.dumps({"payload": base64.b64encode(text.encode()).decode(), "mac": mac})


def opened(packet):
    try:
        document = json.loads(packet)
        text = base64.b64decode(document["payload"], validate=True)
    except (ValueError, KeyError, binascii.Error):
        return False, "malformed"
    expected = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, document["mac"]):
        return False, "wrong MAC"
    return True, text.decode()


@app.post("/self-test")
def self_test():
    data = request.get_json() or {}
    kind = data.get("kind")
    device = data.get("device")
    if not isinstance(kind, str) or not isinstance(device, str):
        return {"error": "what and whom?"}, 400
    well, found = opened(sealed(device, kind))
    runs[device] = {"kind": kind, "passed": well == (kind == "right"), "found": found}
    return runs[device]
