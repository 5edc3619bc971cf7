from flask import Flask, abort, request
from signing import is_right

app = Flask(__name__)
orders = []


@app.post("/orders")
def order():
    sent = request.headers.get("X-Signature")
    if sent and not is_right(request.get_data(), sent):  # HM104
        abort(401)
    orders.append(request.get_data())
    return "ok"
