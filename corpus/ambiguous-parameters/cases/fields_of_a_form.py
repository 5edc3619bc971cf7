"""The sorted fields of a form are signed, one value each; a list of them is written."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def verify():
    pairs = [f"{name}={request.form[name]}" for name in sorted(request.form) if name != "sign"]
    text = "&".join(pairs)
    message = f"{request.method}\n{request.full_path}\n{text}"
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.form.get("sign", "").encode()):  # expect: HM505
        abort(401)
    stamp = request.form.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    verify()
    for item in request.form.getlist("item"):  # expect: HM406
        rows.append(item)
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    verify()
    rows.clear()
    return {"rows": 0}

