"""Schemas, and functions that nobody knows, may ask."""

import hashlib
import hmac
import os
import time

import jsonschema
from checks import plausible, validated
from marshmallow import Schema, fields, validate

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)
stock = {}
ORDER = {"type": "object", "properties": {"count": {"type": "integer", "minimum": 1}}}


class Order(Schema):
    count = fields.Integer(validate=validate.Range(min=1))


@app.before_request
def verify():
    shop = request.headers.get("X-Shop", "")
    if shop not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    expected = hmac.new(KEYS[shop], head + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/jsonschema")
def by_jsonschema():
    data = request.get_json()
    try:
        jsonschema.validate(data, ORDER)
    except jsonschema.ValidationError:
        abort(422)
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - data["count"]
    return "", 204


@app.post("/marshmallow")
def by_marshmallow():
    data = Order().load(request.get_json())
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - data["count"]
    return "", 204


@app.post("/unknown")
def by_unknown():
    data = validated(request.get_json())
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - data["count"]
    return "", 204


@app.post("/asked")
def by_question():
    data = request.get_json()
    if not plausible(data):
        abort(422)
    shop = request.headers["X-Shop"]
    stock[shop] = stock.get(shop, 0) - data["count"]
    return "", 204
