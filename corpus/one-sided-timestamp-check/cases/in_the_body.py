"""The time is a number in the signed JSON; only its age is tested."""
import hashlib
import hmac
import os
import time

from flask import Blueprint, Flask, abort, g, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}

sensors = Blueprint("sensors", __name__)
values = []


class Refused(Exception):
    """The request is not good; the handler below answers."""


def load():
    key = KEYS.get(request.headers.get("X-Sensor", ""))
    if key is None:
        raise Refused("unknown sensor")
    head = f"{request.method}\n{request.full_path}\n".encode()
    mac = hmac.new(key, head + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        raise Refused("bad signature")
    data = request.get_json(silent=True)
    if not isinstance(data, dict) or not isinstance(data.get("sent"), int):
        raise Refused("no time")
    if int(time.time()) - data["sent"] >= 120:
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM503
        raise Refused("too old")
    return data


@sensors.errorhandler(Refused)
def refused(error):
    return "", 401


@sensors.before_request
def before():
    g.data = load()


@sensors.post("/values")
def value():
    values.append(g.data.get("value"))
    return "", 204


app = Flask(__name__)
app.register_blueprint(sensors)
