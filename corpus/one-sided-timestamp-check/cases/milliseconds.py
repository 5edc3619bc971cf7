"""A class with its own clock in milliseconds, one verdict for the signature and one for the age."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
trades = []


class Gate:
    tolerance = 30_000

    def __init__(self, key):
        self.key = key

    @staticmethod
    def clock():
        return time.time_ns() // 1_000_000

    def is_signed(self, stamp, body):
        head = "|".join([request.method, request.path, stamp]).encode()
        mac = hmac.new(self.key, head + b"|" + body, hashlib.sha256).hexdigest()
        given = request.headers.get("X-Signature", "")
        return hmac.compare_digest(mac.encode(), given.encode())  # expect: HM505

    def is_young(self, stamp):
        if not stamp.isascii() or not stamp.isdigit() or len(stamp) > 15:
            return False
        return self.clock() - int(stamp) < self.tolerance
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503

    def admits(self):
        stamp = request.headers.get("X-Timestamp-Ms", "")
        return self.is_signed(stamp, request.get_data()) and self.is_young(stamp)


gate = Gate(os.environ["K"].encode())


@app.post("/trades")
def trade():
    if not gate.admits():
        abort(401)
    trades.append(request.get_data())
    return {"trades": len(trades)}


@app.post("/trades/cancel")
def cancel():
    if not gate.admits():
        abort(401)
    trades.clear()
    return {"trades": 0}
