"""What a part of the message covers isn't known here, so it may be everything."""
import hmac
import importlib
import os
import time

from flask import Flask, abort, current_app, request

app = Flask(__name__)
app.config["API_KEY"] = os.environ["API_KEY"].encode()
tasks = []


def canonical_request():
    module = importlib.import_module(current_app.config["CANONICAL_MODULE"])
    return module.canonical(request)


def authenticate():
    stamp = request.headers.get("X-Timestamp", "")
    message = stamp.encode() + b"\n" + canonical_request()
    mac = hmac.new(current_app.config["API_KEY"], message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/tasks")
def add():
    authenticate()
    tasks.append((request.headers.get("X-User", ""), request.get_data()))
    return {"tasks": len(tasks)}
