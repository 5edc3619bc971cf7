"""An unsigned cookie and an unsigned header decide between acceptance and refusal."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
accounts = {"alice": 10}


@app.before_request
def authenticate():
    stamp = request.headers.get("X-Timestamp", "")
    mac = hmac.new(KEY, digestmod=hashlib.sha256)
    for part in (request.method, request.full_path, stamp):
        mac.update(part.encode())
        mac.update(b"\n")
    mac.update(request.get_data())
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.delete("/accounts/<name>")
def close(name):
    if request.cookies.get("role") != "admin":  # expect: HM401
        abort(403)
    accounts.pop(name, None)
    return {"accounts": len(accounts)}


@app.put("/accounts/<name>")
def change(name):
    confirmed = request.headers.get("X-Approved-By", "")  # expect-missing: HM401
    if not confirmed:
        return {"error": "needs approval"}, 403
    accounts[name] = len(request.get_data())
    return {"accounts": len(accounts)}
