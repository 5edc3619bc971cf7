from flask import Blueprint, request

bp = Blueprint("orders", __name__)
orders = []


@bp.post("/orders")
def order():
    orders.append(request.get_json())
    return "ok"
