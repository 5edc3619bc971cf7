"""The request is verified by an HMAC, or by who is logged in; the hash is of something else."""
import hashlib
import hmac
import os

from flask import Flask, abort, request
from flask_login import login_required

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)
orders = []


@app.post("/webhook")
def both():
    body = request.get_data()
    if hashlib.sha256(body).hexdigest() != request.headers.get("X-Body-Signature"):
        abort(400)
    expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    orders.append(body)
    return {"ok": True}


@app.post("/orders")
@login_required
def order():
    if hashlib.sha256(request.get_data()).hexdigest() != request.headers.get("X-Signature"):
        abort(400)
    orders.append(request.get_data())
    return {"ok": True}
