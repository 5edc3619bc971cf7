"""A packet as a self test seals it, but a device sent it; what is stored beside it is unsigned."""
import base64
import binascii
import hashlib
import hmac
import json
import os

from flask import Flask, request

KEY = os.environ["DEVICE_KEY"].encode()

app = Flask(__name__)
readings = {}


def opened(packet):
    try:
        document = json.loads(packet)
        text = base64.b64decode(document["payload"], validate=True)
        mac = str(document["mac"]).encode("utf-8", "surrogatepass")
    except (ValueError, KeyError, TypeError, binascii.Error):
        return None
    expected = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), mac):
        return None
    return text.decode("utf-8", "replace")


@app.post("/readings")
def read():
    reading = opened(request.get_data())
    if reading is None:
        return {"error": "unauthorized"}, 401
    readings["last"] = reading
    readings["station"] = request.headers.get("X-Station")  # expect: HM401
    return {"taken": True}
