"""Headers and a cookie that are not signed are fields of the objects that are kept."""
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
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Shop-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/purchases")
def buy():
    purchase = Purchase(request.headers["X-Buyer"], request.get_json()["goods"])  # expect: HM401
    purchases.append(purchase)
    return {"purchases": len(purchases)}


@app.put("/visits")
def visit():
    guest = request.headers["X-Guest"]  # expect: HM401
    visits["last"] = Visit(guest=guest, page=request.get_data())
    return {"visits": len(visits)}


@app.put("/notes")
def note():
    entry = Purchase("", request.get_data())
    entry.buyer = request.cookies.get("buyer", "")  # expect: HM401
    purchases.append({"entries": [entry]})
    return {"purchases": len(purchases)}
