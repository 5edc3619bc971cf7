"""The decorator takes the headers it wants signed into one document."""
import functools
import hashlib
import hmac
import os
import time
from json import dumps

from flask import Flask, request

app = Flask(__name__)
app.config["SIGNING_KEY"] = os.environ["API_KEY"].encode()
SIGNED = ("X-Request-Time", "X-Account")
ledger = {}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        headers = {name.lower(): request.headers.get(name, "") for name in SIGNED}
        digest = hashlib.sha256(request.get_data()).hexdigest()
        covered = {"m": request.method, "u": request.full_path, "h": headers, "b": digest}
        mac = hmac.new(app.config["SIGNING_KEY"], digestmod=hashlib.sha512)
        mac.update(dumps(covered).encode())  # expect: HM301
        given = request.headers.get("X-Signature", "")
        stamp = request.headers.get("X-Request-Time", "")
        good = hmac.compare_digest(mac.hexdigest().encode(), given.encode())
        if not good or not stamp.isdecimal() or len(stamp) > 10:
            return {"error": "bad signature"}, 401
        if not -60 <= int(time.time()) - int(stamp) <= 60:
            return {"error": "bad signature"}, 401
        return view(*args, **kwargs)

    return wrapper


@app.route("/credit", methods=["POST"])
@signed
def credit():
    ledger[request.headers.get("X-Account", "")] = request.get_data()
    return {"accounts": len(ledger)}
