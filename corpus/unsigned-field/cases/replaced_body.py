"""The verifying decorator signs one member, and puts another where views look for the body."""
import functools
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        envelope = request.get_json()
        if not isinstance(envelope, dict) or not isinstance(envelope.get("client"), str):
            abort(401)
        client = envelope["client"].encode("utf-8", "surrogatepass")
        mac = hmac.new(KEY, client, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
            abort(401)
        document = envelope.get("order")  # expect: HM401
        request._cached_json = (document, document)
        return view(*args, **kwargs)

    return wrapper


@app.post("/orders")
@signed
def order():
    document = request.get_json()
    orders.append(document["item"])  # expect: HM401
    return {"orders": len(orders)}
