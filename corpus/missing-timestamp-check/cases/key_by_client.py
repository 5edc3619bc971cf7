"""Several clients, one route: whoever hands out key ids has made the scheme, and it has no time."""
import functools
import hashlib
import hmac
import os

from flask import Flask, jsonify, request

KEYS = {"till": os.environ["TILL_KEY"].encode(), "kiosk": os.environ["KIOSK_KEY"].encode()}

app = Flask(__name__)
sales = []


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        key = KEYS.get(request.headers.get("X-Client", ""))
        if key is None:
            return jsonify(error="unauthorized"), 401
        mac = hmac.new(key, digestmod=hashlib.sha256)
        for part in (request.method.encode(), request.full_path.encode(), request.get_data()):
            mac.update(len(part).to_bytes(4, "big") + part)
        given = request.headers.get("X-Signature", "").encode()
        if hmac.compare_digest(mac.hexdigest().encode(), given):  # expect: HM505
        #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
            return view(*args, **kwargs)
        return jsonify(error="unauthorized"), 401

    return wrapper


@app.post("/sales")
@signed
def sale():
    sales.append(request.get_data())
    return jsonify(count=len(sales))
