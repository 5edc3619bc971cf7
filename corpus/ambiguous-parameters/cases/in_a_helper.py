"""A helper reads all values; the signature was made of the first of each name."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


@app.before_request
def check():
    pairs = [f"{name}={request.args[name]}" for name in sorted(request.args) if name != "mac"]
    message = request.method + "\n" + request.path + "\n" + "&".join(pairs) + "\n"
    mac = hmac.new(KEY, message.encode() + request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("mac", "").encode()):  # expect: HM505
        abort(401)
    stamp = request.args.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


def all_of(name):
    return request.args.getlist(name)  # expect: HM406


@app.post("/tags")
def tag():
    for one in all_of("tag"):
        rows.append(one)
    return {"tags": len(rows)}


@app.post("/tags/clear")
def clear():
    rows.clear()
    return {"tags": 0}
