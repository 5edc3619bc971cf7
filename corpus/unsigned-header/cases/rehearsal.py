"""A header that is not signed turns the real thing into a rehearsal, and back."""
import functools
import hmac
import os
import time

from flask import Flask, jsonify, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
payments = []


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        stamp = request.headers.get("X-Timestamp", "")
        lines = [request.method, request.url, stamp]
        mac = hmac.new(KEY, "\n".join(lines).encode() + b"\n", "sha256")
        mac.update(request.get_data())
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):  # expect: HM505
            return jsonify(error="signature"), 401
        if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
            return jsonify(error="signature"), 401
        return view(*args, **kwargs)

    return wrapper


@app.post("/payments")
@signed
def pay():
    payment = request.get_json()
    if request.headers.get("X-Dry-Run") != "1":  # expect: HM404
        payments.append(payment)
    return jsonify(payments=len(payments))


@app.post("/payments/undo")
@signed
def undo():
    payments.clear()
    return jsonify(payments=0)
