"""All values are signed: by `multi=True`, and by the list itself."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def finish(lines, given):
    stamp = request.headers.get("X-Timestamp", "")
    head = [request.method, request.path, stamp]
    mac = hmac.new(KEY, "\n".join(head + lines).encode() + b"\n" + request.get_data(), "sha256")
    if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/a")
def by_pairs():
    pairs = sorted(request.args.items(multi=True))
    finish([f"{name}={value}" for name, value in pairs], request.headers.get("X-Signature", ""))
    for item in request.args.getlist("item"):
        rows.append(item)
    return {"rows": len(rows)}


@app.post("/b")
def by_list():
    finish(request.args.getlist("item"), request.headers.get("X-Signature", ""))
    for item in request.args.getlist("item"):
        rows.append(item)
    return {"rows": len(rows)}
