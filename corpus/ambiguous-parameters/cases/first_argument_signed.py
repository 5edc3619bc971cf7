"""One argument is read and signed, and all of its name are used; the last one wins."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def verify():
    stamp = request.headers.get("X-Timestamp", "")
    to = request.args.get("to", "")
    message = f"{request.method}\n{request.path}\n{to}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    verify()
    rows.append((request.args.getlist("to")[-1], request.get_data()))  # expect: HM406
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    verify()
    rows.clear()
    return {"rows": 0}

