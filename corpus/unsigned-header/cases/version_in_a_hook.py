"""The version of the interface is not signed; old calls replace what new ones add to."""
import hmac
import os
import time

from flask import Flask, abort, g, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
balances = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    g.version = request.headers.get("X-API-Version", "2")  # expect: HM404


@app.post("/balances/<name>")
def change(name):
    amount = int(request.get_json()["amount"])
    if g.version == "1":
        balances[name] = amount
    else:
        balances.setdefault(name, []).append(amount)
    return {"balances": len(balances)}


@app.delete("/balances")
def forget():
    balances.clear()
    return {"balances": 0}
