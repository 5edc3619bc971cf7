"""Client and server of one project share the helper: one finding, and the fix is right for both."""
import hashlib
import hmac
import json
import os
import time
import urllib.parse
import urllib.request

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
transfers = []


def sign(fields):
    text = json.dumps(fields)
    #      ^^^^^^^^^^^^^^^^^^ expect: HM301
    return hmac.new(KEY, text.encode("utf-8"), hashlib.sha256).hexdigest()


def send_transfer(base_url, account, amount):
    fields = {
        "method": "POST",
        "path": "/transfers",
        "time": str(int(time.time())),
        "account": account,
        "amount": amount,
    }
    body = urllib.parse.urlencode({**fields, "signature": sign(fields)}).encode()
    return urllib.request.urlopen(base_url + "/transfers", data=body, timeout=10)


@app.route("/transfers", methods=["POST"])
def transfer():
    fields = {
        "method": request.method,
        "path": request.path,
        "time": request.form.get("time", ""),
        "account": request.form.get("account", ""),
        "amount": request.form.get("amount", ""),
    }
    provided = request.form.get("signature", "")
    if not hmac.compare_digest(sign(fields).encode(), provided.encode()):
        abort(401)
    stamp = fields["time"]
    if not (stamp.isdecimal() and len(stamp) <= 10):
        abort(401)
    if abs(time.time() - int(stamp)) > 300:
        abort(401)
    transfers.append((fields["account"], fields["amount"]))
    return {"transfers": len(transfers)}
