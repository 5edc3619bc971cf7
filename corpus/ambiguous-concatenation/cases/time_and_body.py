"""The time stands before the body: digits before anything."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
deployed = []


def verify():
    signature = request.headers.get("X-Signature")
    stamp = request.headers.get("X-Timestamp")
    if not signature or not stamp:
        abort(403)
    try:
        age = abs(time.time() - int(stamp))
    except ValueError:
        abort(403)
    if age > 300:
        abort(403)
    message = stamp.encode() + request.get_data()  # expect: HM302
    head = f"{request.method} {request.full_path} ".encode()
    expected = hmac.new(KEY, head + message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(signature.encode(), expected.encode()):  # expect: HM505
        abort(403)


@app.post("/deploy")
def deploy():
    verify()
    deployed.append(request.get_data())
    return {"deployed": len(deployed)}


@app.post("/rollback")
def rollback():
    verify()
    deployed.clear()
    return {"deployed": 0}
