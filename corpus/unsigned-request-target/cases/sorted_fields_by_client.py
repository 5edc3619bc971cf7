"""Sorted form fields under a key that the client names, in two routes of one blueprint."""
import hmac
import json
import os
import time

from flask import Blueprint, Flask, abort, request

with open(os.environ["CLIENT_KEYS"], encoding="utf-8") as clients:
    KEYS = json.load(clients)

api = Blueprint("api", __name__, url_prefix="/api")
points = {}


@api.before_request
def verify():
    key = KEYS.get(request.form.get("client", ""))
    if key is None:
        abort(401)
    pairs = sorted((name, value) for name, value in request.form.items() if name != "sign")
    text = "&".join(f"{name}={value}" for name, value in pairs)
    mac = hmac.new(key.encode(), text.encode(), "sha256").hexdigest()  # expect: HM402
    if not hmac.compare_digest(mac.encode(), request.form.get("sign", "").encode()):
        abort(401)
    stamp = request.form.get("time", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@api.post("/points/add")
def add():
    points[request.form["member"]] = request.form["amount"]
    return {"members": len(points)}


@api.post("/points/remove")
def remove():
    points.pop(request.form["member"], None)
    return {"members": len(points)}


app = Flask(__name__)
app.register_blueprint(api)
