"""Some fields of a form are signed one by one; the amount isn't among them."""
import hmac
import os
import time

from flask import Flask, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
transfers = []


def valid(form):
    message = f"{request.method}|{request.path}|{form['from']}|{form['to']}|{form['time']}"
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    return hmac.compare_digest(mac.encode(), form["signature"].encode())


def recent(stamp):
    return stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 120


@app.route("/transfer", methods=["POST"])
def transfer():
    form = request.form
    if not valid(form) or not recent(form["time"]):
        return "refused", 403
    source, target = form["from"], form["to"]
    amount = form["amount"]
    #        ^^^^^^^^^^^^^^ expect: HM401
    transfers.append({"from": source, "to": target, "amount": amount})
    return "done"
