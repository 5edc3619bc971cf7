"""Arguments that are not signed and only say how to answer: a page, a format, a note in the log."""
import hmac
import logging
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
log = logging.getLogger(__name__)
orders = []


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.get("/orders")
def list_orders():
    page = request.args.get("page", 1, type=int)
    log.info("page %s of %s", page, request.query_string)
    if request.args.get("format") == "text":
        return "\n".join(str(order) for order in orders[page * 10 : page * 10 + 10])
    return {"orders": orders[page * 10 : page * 10 + 10], "page": page}


@app.post("/orders")
def create():
    if request.args.get("page", "").isdigit():
        abort(400)
    orders.append(request.get_data().decode("latin-1"))
    return {"orders": len(orders)}
