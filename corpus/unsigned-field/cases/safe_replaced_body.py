"""The verifying decorator puts the signed document where views look for the body."""
import functools
import hashlib
import hmac
import json
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
orders = []
seen = sqlite3.connect(os.environ["SEEN"], check_same_thread=False, isolation_level=None)
seen.execute("CREATE TABLE IF NOT EXISTS seen (nonce TEXT PRIMARY KEY)")


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        envelope = request.get_json()
        if not isinstance(envelope, dict):
            abort(401)
        payload, signature = envelope.get("payload"), envelope.get("signature")
        stamp, nonce = envelope.get("time"), envelope.get("nonce")
        if not all(isinstance(one, str) for one in (payload, signature, stamp, nonce)):
            abort(401)
        message = "\n".join((request.method, request.full_path, stamp, nonce, payload))
        mac = hmac.new(KEY, message.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(mac.encode(), signature.encode("utf-8", "surrogatepass")):
            abort(401)
        if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
            abort(401)
        try:
            seen.execute("INSERT INTO seen VALUES (?)", (nonce,))
        except sqlite3.IntegrityError:
            abort(401)
        document = json.loads(payload)
        request._cached_json = (document, document)
        return view(*args, **kwargs)

    return wrapper


@app.post("/orders")
@signed
def order():
    document = request.get_json()
    orders.append((document["item"], document.get("amount")))
    return {"orders": len(orders)}


@app.post("/returns")
@signed
def give_back():
    orders.remove((request.json["item"], request.get_json(silent=True).get("amount")))
    return {"orders": len(orders)}
