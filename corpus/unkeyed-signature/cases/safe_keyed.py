"""A secret is in it, or may be: it comes of a store, of another module, of a setting."""
import hashlib
import hmac
import os

from flask import Flask, abort, request
from stores import clients

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)
orders = []


def given():
    return request.headers.get("X-Signature", "").encode()


@app.post("/webhook/hmac")
def by_hmac():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), given()):
        abort(401)
    orders.append(request.get_data())
    return {"ok": True}


@app.post("/webhook/store")
def by_store():
    secret = clients.find(request.headers.get("X-Client", "")).secret
    expected = hashlib.sha256(secret + request.get_data()).hexdigest()
    if not hmac.compare_digest(expected.encode(), given()):
        abort(401)
    orders.append(request.get_data())
    return {"ok": True}


def is_signed(secret, body, signature):
    """What a caller gives may be a secret."""
    found = hashlib.sha256(secret + body).hexdigest()
    return hmac.compare_digest(found.encode(), signature.encode())
