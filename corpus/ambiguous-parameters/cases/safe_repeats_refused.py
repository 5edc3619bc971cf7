"""More than one value is only counted, to refuse it."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def verify():
    to = request.args.get("to", "")
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.path}\n{to}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    verify()
    if len(request.args.getlist("to")) != 1:
        abort(400)
    rows.append((request.args["to"], request.get_data()))
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    verify()
    rows.clear()
    return {"rows": 0}

