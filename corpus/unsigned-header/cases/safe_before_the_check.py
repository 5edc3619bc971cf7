"""What a header chooses on routes that nobody signs, and what chooses how the request is verified."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
votes = {}
rows = []


@app.post("/votes/<name>")
def vote(name):
    if request.headers.get("X-Twice"):
        votes[name] = 2
    else:
        votes.clear()
    return {"votes": len(votes)}


def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    digest = hashlib.sha512 if request.headers.get("X-Signature-Version") == "2" else hashlib.sha256
    mac = hmac.new(KEY, message, digest).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    verify()
    rows.append(request.get_data())
    return {"rows": len(rows)}


@app.delete("/rows")
def clear():
    verify()
    rows.clear()
    return {"rows": 0}
