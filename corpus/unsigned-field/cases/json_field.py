"""Of a JSON body three members are signed and five are used."""
import base64
import hmac
import os
import time

from flask import Flask, jsonify, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
withdrawals = []


def mac_of(document):
    parts = [request.method, request.path]
    parts += [str(document.get("time")), str(document.get("account")), str(document.get("amount"))]
    return base64.b64encode(hmac.digest(KEY, "\n".join(parts).encode(), "sha256"))


@app.post("/withdrawals")
def withdraw():
    document = request.get_json()
    if not isinstance(document, dict) or not isinstance(document.get("time"), int):
        return jsonify(error="unauthorized"), 401
    provided = request.headers.get("Signature", "").encode()
    if not hmac.compare_digest(mac_of(document), provided):
        return jsonify(error="unauthorized"), 401
    if abs(int(time.time()) - document["time"]) > 300:
        return jsonify(error="unauthorized"), 401
    account, amount = document.get("account"), document.get("amount")
    iban = document.get("iban")  # expect: HM401
    currency = document.get("currency", "EUR")  # expect: HM401
    withdrawals.append((account, amount, currency, iban))
    return jsonify(account=account, amount=amount)
