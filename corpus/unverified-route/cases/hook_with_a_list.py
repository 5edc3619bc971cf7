"""A hook that verifies what is on its list; one route was forgotten on it."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
PROTECTED = {"/rates", "/limits", "/fees"}

app = Flask(__name__)
table = {}


@app.before_request
def verify():
    if request.path not in PROTECTED:
        return
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.post("/rates")
def rates():
    table["rates"] = request.get_data()
    return "", 204


@app.post("/limits")
def limits():
    table["limits"] = request.get_data()
    return "", 204


@app.post("/discounts")
def discounts():
#   ^^^^^^^^^ expect: HM601
    table["discounts"] = request.get_data()
    return "", 204
