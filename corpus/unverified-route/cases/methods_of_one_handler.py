"""Verified for POST only, though DELETE is served by the same handler, the same class, or past the same hook."""
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, request
from flask.views import MethodView

KEY = os.environ["K"].encode()

app = Flask(__name__)
seats = Blueprint("seats", __name__)
rows = {}
taken = {}


def check():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


@app.route("/rows/<name>", methods=["POST", "DELETE"])
def row(name):
#   ^^^ expect: HM601
    if request.method == "POST":
        check()
        rows[name] = request.get_data()
    else:
        del rows[name]
    return "", 204


class Ticket(MethodView):
    def post(self, name):
        check()
        rows[name] = request.get_data()
        return "", 204

    def delete(self, name):
    #   ^^^^^^ expect: HM601
        del rows[name]
        return "", 204


app.add_url_rule("/tickets/<name>", view_func=Ticket.as_view("ticket"))


@seats.before_request
def verify():
    if request.method == "POST":
        check()


@seats.post("/seats/<name>")
def take(name):
    taken[name] = request.get_data()
    return "", 204


@seats.put("/seats/<name>")
def change(name):
#   ^^^^^^ expect: HM601
    taken[name] = request.get_data()
    return "", 204


app.register_blueprint(seats)
