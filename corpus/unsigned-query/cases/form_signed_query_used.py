"""A decorator signs the sorted form of a post; the view reads the query beside it."""
import functools
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
transfers = []


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        pairs = sorted((name, value) for name, value in request.form.items() if name != "sign")
        text = "&".join(f"{name}={value}" for name, value in pairs)
        message = f"{request.method}\n{request.path}\n{text}"
        mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
        if not hmac.compare_digest(mac.encode(), request.form.get("sign", "").encode()):  # expect: HM505
            abort(401)
        stamp = request.form.get("time", "")
        if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/transfers")
@signed
def transfer():
    transfers.append((request.form["amount"], request.args["to"]))  # expect: HM403
    return {"transfers": len(transfers)}


@app.post("/transfers/close")
@signed
def close():
    transfers.clear()
    return {"transfers": 0}
