"""All inside an app factory, with `flask.request`; the verifier raises and a handler answers."""
import hashlib
import hmac
import os
import time

import flask


class Unauthorized(Exception):
    pass


def verify(key):
    incoming = flask.request
    stamp = incoming.headers.get("X-Timestamp", "")
    fields = [incoming.method, incoming.full_path, stamp, incoming.headers.get("X-Shop", "")]
    mac = hmac.HMAC(key, "\n".join(fields).encode(), hashlib.sha256)
    mac.update(b"\n" + hashlib.sha256(incoming.get_data()).digest())
    provided = incoming.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hexdigest().encode(), provided.encode()):
        raise Unauthorized()
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        raise Unauthorized()


def create_app():
    app = flask.Flask(__name__)
    key = os.environ["API_KEY"].encode()
    prices = {}

    @app.errorhandler(Unauthorized)
    def unauthorized(error):
        return flask.jsonify(error="unauthorized"), 401

    @app.put("/prices/<product>")
    def set_price(product):
        verify(key)
        shop = flask.request.headers.get("X-Shop", "")
        discount = flask.request.headers.get("X-Discount", "0")  # expect: HM401
        prices[(shop, product)] = (flask.request.get_json().get("price"), discount)
        return flask.jsonify(prices=len(prices))

    return app


app = create_app()
