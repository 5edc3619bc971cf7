"""Resources behind decorators of their class, their namespace or their API."""
import functools
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, request
from flask_restful import Api, Resource
from flask_restx import Api as DocumentedApi
from flask_restx import Namespace
from flask_restx import Resource as DocumentedResource

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
orders = []


def matches(signature):
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


def signed(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        if not matches(request.headers.get("X-Hub-Signature-256", "")):
            abort(401)
        return view(*args, **kwargs)

    return inner


def signed_if_present(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        signature = request.headers.get("X-Hub-Signature-256")
        if signature and not matches(signature):  # expect: HM104
            abort(401)
        return view(*args, **kwargs)

    return inner


api = Api(app, prefix="/v1", decorators=[signed_if_present])


class Orders(Resource):
    def post(self):
        orders.append(request.get_json())
        return {"orders": len(orders)}, 201


api.add_resource(Orders, "/orders")

bp = Blueprint("v2", __name__, url_prefix="/v2")
documented = DocumentedApi(bp)
namespace = Namespace("orders", decorators=[signed])


@namespace.route("/")
@namespace.doc(description="adds an order")
class SignedOrders(DocumentedResource):
    @namespace.expect(namespace.model("Order", {}))
    def post(self):
        orders.append(request.get_json())
        return {"orders": len(orders)}, 201


documented.add_namespace(namespace)
app.register_blueprint(bp)
