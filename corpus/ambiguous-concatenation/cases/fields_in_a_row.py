"""Keys and values of a form, one after the other: k1v1k2v2."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
sales = []


@app.before_request
def authenticate():
    fields = request.form.to_dict()
    provided = fields.pop("sign", "")
    text = "".join(f"{name}{value}" for name, value in sorted(fields.items()))  # expect: HM302
    message = f"{request.method}\n{request.full_path}\n{text}"
    expected = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(expected.encode(), provided.encode()):  # expect: HM505
        abort(401)
    stamp = fields.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/sales")
def sell():
    sales.append((request.form.get("item", ""), request.form.get("price", "")))
    return {"sales": len(sales)}


@app.post("/returns")
def take_back():
    sales.clear()
    return {"sales": 0}
