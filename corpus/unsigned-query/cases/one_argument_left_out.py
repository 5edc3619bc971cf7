"""Of the arguments all are signed but two that are left out: one is the signature, one decides."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
LEFT_OUT = ("signature", "callback")

app = Flask(__name__)
callbacks = []


@app.before_request
def verify():
    pairs = [f"{name}={request.args[name]}" for name in sorted(request.args) if name not in LEFT_OUT]
    message = f"{request.method} {request.path} " + "&".join(pairs) + "\n"
    mac = hmac.new(KEY, message.encode() + request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("signature", "").encode()):  # expect: HM505
        abort(401)
    stamp = request.args.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/jobs")
def start():
    callbacks.append((request.args["job"], request.args.get("callback")))  # expect: HM403
    return {"jobs": len(callbacks)}


@app.delete("/jobs")
def forget():
    callbacks.clear()
    return {"jobs": 0}
