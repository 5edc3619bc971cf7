"""Hashes of the body, of fields, of a document, compared in every way."""
import hashlib
import hmac
import json

from flask import Flask, abort, request

app = Flask(__name__)
orders = []


@app.post("/body")
def body():
    expected = hashlib.sha256(request.get_data()).hexdigest()
    if expected != request.headers.get("X-Signature"):  # expect: HM805
        abort(401)
    orders.append(request.get_data())
    return {"ok": True}


@app.post("/fields")
def fields():
    text = request.form["item"] + "|" + request.form["amount"]
    expected = hashlib.md5(text.encode()).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.form["sign"].encode()):  # expect: HM805
        abort(403)
    orders.append(text)
    return {"ok": True}


@app.post("/document")
def document():
    fields = request.get_json()
    given = str(fields.pop("sig", ""))
    expected = hashlib.sha1(json.dumps(fields, sort_keys=True).encode()).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM805
        return {"error": "signature"}, 401
    orders.append(fields)
    return {"ok": True}
