"""The body alone is signed, but no request fits two routes: other keys, or a word before the body."""
import hmac
import os
import time

from flask import Flask, abort, request

PAY_KEY = os.environ["PAY_KEY"].encode()
REFUND_KEY = os.environ["REFUND_KEY"].encode()
ADMIN_KEY = os.environ["ADMIN_KEY"].encode()

app = Flask(__name__)
payments = []


def require(key, word):
    stamp = request.headers.get("X-Timestamp", "")
    message = word + b"\n" + stamp.encode() + b"\n" + request.get_data()
    mac = hmac.new(key, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/payments")
def pay():
    require(PAY_KEY, b"pay")
    payments.append(request.get_json())
    return {"payments": len(payments)}


@app.post("/refunds")
def refund():
    require(REFUND_KEY, b"pay")
    payments.remove(request.get_json())
    return {"payments": len(payments)}


@app.post("/admin/close")
def close():
    require(ADMIN_KEY, b"close the books")
    payments.clear()
    return {"payments": 0}


@app.post("/admin/open")
def open_again():
    require(ADMIN_KEY, b"open the books")
    payments.append("opened")
    return {"payments": len(payments)}
