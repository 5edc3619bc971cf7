"""One webhook, a header with a brand, the raw body: somebody else's scheme, not known to us.

Whether that vendor has a time and this receiver left it out cannot be told from here.
"""
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, current_app, request

hooks = Blueprint("hooks", __name__, url_prefix="/hooks")


def verify_quillpay(body, header):
    key = current_app.config["QUILLPAY_SECRET"]
    mac = hmac.new(key, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), header.encode())


@hooks.route("/quillpay", methods=["POST"])
def quillpay_notification():
    body = request.get_data()
    if not verify_quillpay(body, request.headers.get("X-Quillpay-Signature", "")):
        abort(401)
    current_app.extensions["payments"].append(body)
    return "ok"


def create_app():
    app = Flask(__name__)
    app.config["QUILLPAY_SECRET"] = os.environ["QUILLPAY_SECRET"].encode()
    app.extensions["payments"] = []
    app.register_blueprint(hooks)
    return app
