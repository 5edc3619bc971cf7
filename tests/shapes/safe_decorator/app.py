from auth import signed
from flask import Flask, request

app = Flask(__name__)
orders = []


@app.post("/orders")
@signed
def order():
    orders.append(request.get_json())
    return "ok"
