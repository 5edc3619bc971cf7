"""A form or a query turned into a dict, in the order in which it came."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["API_KEY"].encode()
bids = []


@app.before_request
def authenticate():
    form = request.form.to_dict()
    provided = form.pop("sign", "")
    form["_target"] = f"{request.method} {request.full_path}"
    expected = hmac.new(KEY, json.dumps(form).encode(), "sha256").hexdigest()  # expect: HM301
    if not hmac.compare_digest(expected.encode(), provided.encode()):
        abort(401)
    stamp = form.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/bids")
def bid():
    bids.append((request.form.get("item", ""), request.form.get("price", "")))
    return {"bids": len(bids)}
