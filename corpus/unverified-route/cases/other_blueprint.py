"""The hook belongs to one blueprint; a route with the same prefix was registered with the application."""
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, request

KEY = os.environ["K"].encode()

api = Blueprint("api", __name__, url_prefix="/api")
jobs = {}


@api.before_request
def verify():
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


@api.post("/jobs/<name>")
def start(name):
    jobs[name] = request.get_data()
    return "", 204


@api.delete("/jobs/<name>")
def stop(name):
    del jobs[name]
    return "", 204


app = Flask(__name__)
app.register_blueprint(api)


@app.post("/api/jobs/<name>/restart")
def restart(name):
#   ^^^^^^^ expect: HM601
    jobs[name] = request.get_data()
    return "", 204
