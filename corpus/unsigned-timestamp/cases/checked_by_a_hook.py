"""A hook tests the time, a helper tests the MAC: each looks complete where it stands."""
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, request

KEYS = {"a": os.environ["KEY_A"].encode(), "b": os.environ["KEY_B"].encode()}

api = Blueprint("api", __name__, url_prefix="/v1")
queue = []


def milliseconds():
    return int(time.time() * 1000)


@api.before_request
def not_stale():
    text = request.headers.get("X-Sent-At", "")
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM502
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        abort(401)
    if not 0 <= milliseconds() - int(text) + 5000 <= 65000:
        abort(401)


def authenticated():
    key = KEYS.get(request.headers.get("X-Key-Id", ""))
    if key is None:
        return False
    mac = hmac.new(key, request.method.encode() + b" ", hashlib.sha512)
    mac.update(request.full_path.encode() + b"\n")
    mac.update(request.get_data())
    given = request.headers.get("X-Signature", "").encode()
    return hmac.compare_digest(mac.hexdigest().encode(), given)  # expect: HM505


@api.post("/queue")
def put():
    if not authenticated():
        return "", 401
    queue.append(request.get_data())
    return "", 202


app = Flask(__name__)
app.register_blueprint(api)
