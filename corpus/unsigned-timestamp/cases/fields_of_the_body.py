"""Named fields of the JSON are signed, as in many payment notifications; the time is not one."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, jsonify, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
balances = {}


def mac_of(account, amount):
    message = f"{len(account)}:{account}:{amount}".encode()
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()  # expect: HM402


def checked_fields():
    data = request.get_json(silent=True)
    if not isinstance(data, dict):
        abort(401)
    sent = data.get("timestamp")  # expect: HM502
    if not isinstance(sent, int) or not -300 <= int(time.time()) - sent <= 300:
        abort(401)
    account, amount, given = data.get("account"), data.get("amount"), data.get("mac")
    if not (isinstance(account, str) and isinstance(amount, int) and isinstance(given, str)):
        abort(401)
    given = given.encode("utf-8", "surrogatepass")
    if not hmac.compare_digest(mac_of(account, amount).encode(), given):
        abort(401)
    return account, amount


@app.post("/credit")
def credit():
    account, amount = checked_fields()
    balances[account] = balances.get(account, 0) + amount
    return jsonify(balance=balances[account])


@app.post("/debit")
def debit():
    account, amount = checked_fields()
    balances[account] = balances.get(account, 0) - amount
    return jsonify(balance=balances[account])
