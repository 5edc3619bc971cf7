from base import SignedView
from flask import Flask, request

app = Flask(__name__)
orders = []


class Orders(SignedView):
    def post(self):
        orders.append(request.get_data())
        return "ok"


app.add_url_rule("/orders", view_func=Orders.as_view("orders"))
