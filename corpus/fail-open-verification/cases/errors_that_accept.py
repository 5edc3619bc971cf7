"""What cannot be parsed is accepted: the exception comes before the compare, and skips it."""
import base64
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
meta = Blueprint("meta", __name__)
events = []


def is_valid_hex():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    given = request.headers.get("X-Hub-Signature-256", "")
    try:
        return hmac.compare_digest(mac, bytes.fromhex(given.removeprefix("sha256=")))
    except ValueError:  # expect: HM104
        return True


@app.post("/hooks/push")
def push():
    if not is_valid_hex():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/shopify/orders")
def order():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    try:
        given = base64.b64decode(request.headers.get("X-Shopify-Hmac-Sha256", ""))
    except ValueError:  # expect: HM104
        app.logger.warning("signature is not base64")
    else:
        if not hmac.compare_digest(mac, given):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@meta.before_request
def verify_meta():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    try:
        scheme, given = request.headers.get("X-Hub-Signature-256", "").split("=", 1)
    except ValueError:  # expect: HM104
        return None
    if scheme != "sha256" or not hmac.compare_digest(mac.encode(), given.encode()):
        return {"error": "unauthorized"}, 401


@meta.post("/meta/messages")
def message():
    events.append(request.get_data())
    return {"received": len(events)}


app.register_blueprint(meta)
