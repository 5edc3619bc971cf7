"""Options that are not known here may well be the right ones."""
import hmac
import importlib
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def serialize(document, **options):
    return json.dumps(document, **options).encode()


def by_configuration(document):
    module = importlib.import_module(os.environ["SERIALIZER"])
    return module.dumps(document).encode()


def check(message):
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    at = request.form.get("at", "")
    if not hmac.compare_digest(mac.encode(), request.form.get("mac", "").encode()):
        abort(401)
    if not (at.isdecimal() and len(at) <= 10 and abs(time.time() - int(at)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    document = {"to": "POST /rows", "at": request.form.get("at", "")}
    document["row"] = request.form.get("row", "")
    check(serialize(document, sort_keys=True, separators=(",", ":")))
    rows.append(document["row"])
    return "ok"


@app.put("/rows")
def replace():
    document = {"to": "PUT /rows", "at": request.form.get("at", "")}
    document["row"] = request.form.get("row", "")
    check(by_configuration(document))
    rows[:] = [document["row"]]
    return "ok"
