"""A function of somebody else gets the list before it counts: it may refuse short ones."""
import hmac
import os
import time

from flask import Flask, abort, request
from signature_policy import require_components

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    names = request.headers.get("X-Signed", "").split()
    require_components(names)
    lines = [f"{name}:{request.headers.get(name, '')}" for name in names]
    mac = hmac.new(KEY, (stamp + "\n" + "\n".join(lines)).encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    rows.append("one more")
    return {"rows": len(rows)}


@app.post("/rows/clear")
def clear():
    rows.clear()
    return {"rows": 0}
