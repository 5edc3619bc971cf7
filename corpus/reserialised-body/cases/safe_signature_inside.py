"""The signature is a member of the document or a field of the form: the rest is written again."""
import hmac
import json
import os
from urllib.parse import urlencode

from flask import Flask, abort, request

KEY = os.environ["PARTNER_KEY"].encode()

app = Flask(__name__)
shipments = []


def require(text, provided):
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    good = isinstance(provided, str) and hmac.compare_digest(
        mac.encode(), provided.encode("utf-8", "surrogatepass")
    )
    if not good:
        abort(401)


@app.post("/webhook/shipments")
def ship():
    document = request.get_json()
    if not isinstance(document, dict):
        abort(400)
    provided = document.pop("signature", "")
    require(json.dumps(document, sort_keys=True, separators=(",", ":")), provided)
    shipments.append(document)
    return {"shipments": len(shipments)}


@app.post("/webhook/returns")
def take_back():
    fields = {name: value for name, value in request.form.items() if name != "sign"}
    require(urlencode(sorted(fields.items())), request.form.get("sign", ""))
    shipments.append(fields)
    return {"shipments": len(shipments)}


@app.post("/webhook/lists")
def lists():
    envelope = request.get_json()
    if not isinstance(envelope, dict):
        abort(400)
    text = json.dumps(envelope.get("payload"), sort_keys=True, separators=(",", ":"))
    require(text, envelope.get("mac", ""))
    shipments.append(envelope.get("payload"))
    return {"shipments": len(shipments)}
