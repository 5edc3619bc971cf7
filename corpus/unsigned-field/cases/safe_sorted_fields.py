"""Every field but the signature is signed, in all the ways of writing it."""
import hmac
import os
import time
from urllib.parse import urlencode

from flask import Flask, abort, request

KEY = os.environ["PAY_KEY"].encode()

app = Flask(__name__)
orders = []


def take(text):
    form = request.form
    mac = hmac.new(KEY, f"POST {request.path} {text}".encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), form.get("sign", "").encode()):  # expect: HM505
        abort(403)
    stamp = form.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(403)
    orders.append((form.get("order", ""), form["total"], form.get("notify_url")))
    return "success"


@app.post("/comprehension")
def comprehension():
    pairs = sorted(f"{key}={value}" for key, value in request.form.items() if key != "sign")
    return take("&".join(pairs))


@app.post("/pop")
def popped():
    fields = request.form.to_dict()
    fields.pop("sign", None)
    return take(urlencode(sorted(fields.items())))


@app.post("/del")
def deleted():
    fields = dict(request.form.items())
    if "sign" not in fields:
        abort(403)
    del fields["sign"]
    return take("&".join("%s=%s" % (key, fields[key]) for key in sorted(fields)))


@app.post("/loop")
def loop():
    text = ""
    for key in sorted(request.form):
        if key == "sign":
            continue
        text += f"{key}={request.form[key]}&"
    return take(text.rstrip("&"))


@app.post("/dict")
def dict_comprehension():
    fields = {key: value for key, value in request.form.items() if key not in ("sign",)}
    return take(urlencode(sorted(fields.items())))
