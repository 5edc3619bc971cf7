"""The same objects, of headers and a cookie that are signed."""
import hashlib
import hmac
import os
import time
from dataclasses import dataclass

from flask import Flask, abort, request

KEY = os.environ["SHOP_KEY"].encode()

app = Flask(__name__)
purchases = []
visits = {}


class Purchase:
    def __init__(self, buyer, goods):
        self.buyer = buyer
        self.goods = goods


@dataclass
class Visit:
    guest: str
    page: bytes


@app.before_request
def verify():
    stamp = request.headers.get("X-Shop-Time", "")
    message = "\n".join(
        [request.method, request.full_path, stamp, request.headers.get("X-Buyer", "")]
        + [request.headers.get("X-Guest", ""), request.cookies.get("buyer", "")]
    ).encode() + b"\n" + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Shop-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/purchases")
def buy():
    purchase = Purchase(request.headers.get("X-Buyer", ""), request.get_json()["goods"])
    purchases.append(purchase)
    return {"purchases": len(purchases)}


@app.put("/visits")
def visit():
    guest = request.headers.get("X-Guest", "")
    visits["last"] = Visit(guest=guest, page=request.get_data())
    return {"visits": len(visits)}


@app.put("/notes")
def note():
    entry = Purchase("", request.get_data())
    entry.buyer = request.cookies.get("buyer", "")
    purchases.append({"entries": [entry]})
    return {"purchases": len(purchases)}
