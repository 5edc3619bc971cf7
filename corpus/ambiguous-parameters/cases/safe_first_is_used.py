"""The value that is signed is the one that is used."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def verify():
    names = sorted(name for name in request.args if name != "sign")
    text = "&".join(f"{name}={request.args[name]}" for name in names)
    message = f"{request.method}\n{request.path}\n{text}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sign", "").encode()):  # expect: HM505
        abort(401)
    stamp = request.args.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    verify()
    rows.append((request.args["item"], request.args.get("note", "")))
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    verify()
    rows.clear()
    return {"rows": 0}

