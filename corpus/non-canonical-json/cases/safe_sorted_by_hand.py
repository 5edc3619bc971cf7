"""Nothing is left to sort: lists of text in compact form, and a dict filled in sorted order."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def check(text):
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    at = request.form.get("at", "")
    if not hmac.compare_digest(mac.encode(), request.form.get("mac", "").encode()):  # expect: HM505
        abort(401)
    if not (at.isdecimal() and len(at) <= 10 and abs(time.time() - int(at)) <= 300):
        abort(401)
    rows.append(request.form.get("row", ""))
    return "ok"


@app.post("/list")
def a_list_has_no_keys():
    parts = ["POST", request.path, request.form.get("at", ""), request.form.get("row", "")]
    return check(json.dumps(parts, separators=(",", ":")))


@app.post("/pairs")
def sorted_pairs():
    pairs = [[key, value] for key, value in sorted(request.form.items()) if key != "mac"]
    return check("POST /pairs " + json.dumps(pairs, separators=(",", ":")))


@app.post("/dict")
def filled_in_order():
    document = dict(sorted((key, value) for key, value in request.form.items() if key != "mac"))
    return check("POST /dict " + json.dumps(document, separators=(",", ":")))
