"""The form is signed, and `values` is used: there an argument of the query comes first."""
import hmac
import os
import time
from urllib.parse import urlencode

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
invoices = []


def authentic():
    fields = sorted((key, value) for key, value in request.form.items() if key != "sig")
    text = f"{request.method} {request.path}?{urlencode(fields)}"
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    return hmac.compare_digest(mac.encode(), request.form.get("sig", "").encode())


def fresh():
    stamp = request.form.get("time", "")
    return stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300


@app.post("/invoices")
def create():
    if not authentic() or not fresh():
        abort(401)
    total = request.values.get("total", "")
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM401
    invoices.append((request.form.get("number", ""), total))
    return {"invoices": len(invoices)}
