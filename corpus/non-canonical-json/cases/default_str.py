"""`default=` signs a description of the value: of an upload its name and type, not its content."""
import hashlib
import hmac
import json
import os
import time
from datetime import datetime, timezone
from decimal import Decimal, InvalidOperation

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
payments = []


def require(document):
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), default=str)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM301
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.put("/payments")
def pay():
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10):
        abort(400)
    try:
        amount = Decimal(request.form.get("amount", ""))
    except InvalidOperation:
        abort(400)
    at = datetime.fromtimestamp(int(stamp), timezone.utc)
    require({"verb": "PUT", "path": "/payments", "at": at, "amount": amount})
    if abs(time.time() - int(stamp)) > 300:
        abort(401)
    payments.append(amount)
    return {"payments": len(payments)}
