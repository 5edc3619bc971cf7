from extensions import guard
from flask import Flask, request

app = Flask(__name__)
app.config["HOOK_SECRET"] = "a-secret-of-the-source"  # HM201
guard.init_app(app)
orders = []


@app.post("/orders")
def order():
    guard.check()
    orders.append(request.get_data())
    return "ok"
