"""The signature is a member of the document, so the rest has to be written again."""
import hmac
import json
import os
import time

from flask import Flask, request

KEY = os.environ["PARTNER_KEY"].encode()

app = Flask(__name__)
shipments = []


def is_signed(document):
    document = dict(document)
    provided = document.pop("signature", "")
    text = json.dumps(document)  # expect: HM301
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    return isinstance(provided, str) and hmac.compare_digest(
        mac.encode(), provided.encode("utf-8", "surrogatepass")
    )


def is_recent(stamp):
    return isinstance(stamp, int) and abs(int(time.time()) - stamp) <= 300


@app.post("/shipments")
def ship():
    document = request.get_json()
    if not isinstance(document, dict) or not is_signed(document):
        return {"error": "unauthorized"}, 401
    if document.get("path") != "/shipments" or not is_recent(document.get("time")):
        return {"error": "unauthorized"}, 401
    shipments.append(document)
    return {"shipments": len(shipments)}
