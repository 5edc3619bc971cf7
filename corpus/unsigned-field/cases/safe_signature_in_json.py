"""The signature is a member of the JSON, and all the others are signed."""
import hmac
import json
import os
import time

from flask import Flask, request

KEY = os.environ["PARTNER_KEY"].encode()

app = Flask(__name__)
shipments = []


def authentic(document):
    rest = {key: value for key, value in document.items() if key != "signature"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"))
    message = f"{request.method} {request.path}\n{text}".encode()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    provided = str(document.get("signature"))
    return hmac.compare_digest(mac.encode(), provided.encode("utf-8", "surrogatepass"))


@app.post("/shipments")
def ship():
    document = request.get_json()
    if not isinstance(document, dict) or not authentic(document):
        return {"error": "unauthorized"}, 401
    sent = document.get("time")
    if not isinstance(sent, int) or abs(int(time.time()) - sent) > 300:
        return {"error": "unauthorized"}, 401
    if document.get("role") != "warehouse":
        return {"error": "forbidden"}, 403
    shipments.append((document.get("to"), document.get("items")))
    return {"shipments": len(shipments)}
