"""The fields are sorted and joined, but one more than the signature is left out."""
import hashlib
import hmac
import os
import time
from urllib.parse import urlencode

from flask import Flask, abort, request

KEY = os.environ["PAY_KEY"].encode()
UNSIGNED = ("sign", "sign_type", "notify_url")

app = Flask(__name__)
orders = []


def expect_sign(text, form):
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest().upper()
    if not hmac.compare_digest(mac.encode(), form.get("sign", "").encode()):  # expect: HM505
        abort(403)
    stamp = form.get("timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 600):
        abort(403)


@app.post("/pay")
def pay():
    form = request.form
    pairs = [f"{key}={form[key]}" for key in sorted(form) if key not in UNSIGNED]
    expect_sign("POST /pay " + "&".join(pairs), form)
    orders.append((form.get("order_id"), form.get("total"), form.get("notify_url")))  # expect: HM401
    return "success"


@app.post("/refund")
def refund():
    fields = request.form.to_dict()
    fields.pop("sign", None)
    fields.pop("operator", None)
    expect_sign("POST /refund " + urlencode(sorted(fields.items())), request.form)
    operator = request.form.get("operator", "")  # expect: HM401
    orders.append((operator, fields.get("order_id"), fields.get("total")))
    return "success"
