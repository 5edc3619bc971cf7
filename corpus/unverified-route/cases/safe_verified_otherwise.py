"""All routes are verified, each in its own way: a hook, a decorator below the route, a class, a dispatcher."""
import functools
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, request
from flask.views import MethodView

KEY = os.environ["K"].encode()

app = Flask(__name__)
api = Blueprint("api", __name__, url_prefix="/api")
lamps = {}


def fits():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    known = stamp.isascii() and stamp.isdigit() and len(stamp) <= 10
    fresh = known and abs(int(time.time()) - int(stamp)) <= 300
    return fresh and hmac.compare_digest(mac.encode(), given.encode())


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        return view(*args, **kwargs) if fits() else ("", 401)

    return wrapper


@api.before_request
def verify():
    if request.method == "GET":
        return None
    return None if fits() else ("", 401)


@api.post("/lamps/<name>")
def switch(name):
    lamps[name] = request.get_data()
    return "", 204


@api.get("/lamps/<name>")
def state(name):
    return lamps.get(name, b"")


@app.put("/lamps/<name>")
@signed
def put(name):
    lamps[name] = request.get_data()
    return "", 204


class Lamp(MethodView):
    decorators = [signed]

    def post(self, name):
        lamps[name] = request.get_data()
        return "", 204

    def delete(self, name):
        del lamps[name]
        return "", 204


class Group(MethodView):
    def dispatch_request(self, *args, **kwargs):
        if not fits():
            abort(401)
        return super().dispatch_request(*args, **kwargs)

    def post(self, name):
        lamps[name] = request.get_data()
        return "", 204


app.add_url_rule("/v1/lamps/<name>", view_func=Lamp.as_view("lamp"))
app.add_url_rule("/v1/groups/<name>", view_func=Group.as_view("group"))
app.register_blueprint(api)
