"""A decorator that signs the body alone, around two routes that do different things with it."""
import functools
import hashlib
import hmac
import os
import time

from flask import Flask, jsonify, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
balances = {}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        stamp = request.headers.get("X-Timestamp", "")
        mac = hmac.new(KEY, stamp.encode() + b".", hashlib.sha256)
        mac.update(request.get_data())
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):  # expect: HM402
            return jsonify(error="signature"), 401
        if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
            return jsonify(error="signature"), 401
        return view(*args, **kwargs)

    return wrapper


@app.post("/credit")
@signed
def credit():
    document = request.get_json()
    balances[document["name"]] = balances.get(document["name"], 0) + document["amount"]
    return jsonify(balances=len(balances))


@app.post("/debit")
@signed
def debit():
    document = request.get_json()
    balances[document["name"]] = balances.get(document["name"], 0) - document["amount"]  # expect: HM603
    return jsonify(balances=len(balances))
