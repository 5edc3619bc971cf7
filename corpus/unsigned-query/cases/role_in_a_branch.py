"""An argument that is not signed tells acceptance from refusal."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
accounts = {"alice": 10}


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    mac = hmac.new(KEY, request.method.encode(), "sha256")
    mac.update(f"\n{request.path}\n{stamp}\n".encode())
    mac.update(request.get_data())
    given = request.headers.get("X-Signature", "")
    return (
        hmac.compare_digest(mac.hexdigest().encode(), given.encode())
        and stamp.isdecimal()
        and len(stamp) <= 10
        and abs(time.time() - int(stamp)) <= 300
    )


@app.post("/accounts/close")
def close():
    if not verified():
        abort(401)
    if request.args.get("role") != "admin":  # expect: HM403
        abort(403)
    accounts.clear()
    return {"accounts": 0}


@app.post("/accounts")
def create():
    if not verified():
        abort(401)
    accounts[request.get_json()["name"]] = 0
    return {"accounts": len(accounts)}
