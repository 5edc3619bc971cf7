"""A field of the form names the fields that are signed."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

with open(os.environ["CLIENT_KEYS"], encoding="utf-8") as clients:
    KEYS = json.load(clients)

app = Flask(__name__)
visits = []


@app.before_request
def verify():
    key = KEYS.get(request.form.get("client", ""))
    if key is None:
        abort(401)
    names = request.form.get("signed_fields", "").split(",")  # expect: HM405
    stamp = request.form.get("time", "")
    text = stamp + "\n" + "&".join(name + "=" + request.form.get(name, "") for name in names)
    mac = hmac.new(key.encode(), text.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.form.get("signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/visits")
def visit():
    visits.append("one more")
    return {"visits": len(visits)}


@app.post("/visits/clear")
def clear():
    visits.clear()
    return {"visits": 0}
