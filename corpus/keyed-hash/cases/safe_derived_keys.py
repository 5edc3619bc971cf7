"""A hash that makes a key: nobody else sees it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

MASTER = os.environ["MASTER_KEY"].encode()
app = Flask(__name__)
orders = []


def key_of(client):
    return hashlib.sha256(MASTER + client.encode()).digest()


@app.post("/orders")
def create():
    key = key_of(request.headers.get("X-Client", ""))
    expected = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    orders.append(request.get_data())
    return {"ok": True}
