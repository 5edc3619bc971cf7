"""One form of the document, however the two options are given."""
import functools
import hmac
import json
import os
import time
from json import dumps

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
COMPACT = (",", ":")
CANONICAL = {"sort_keys": True, "separators": COMPACT, "ensure_ascii": False}
encoder = json.JSONEncoder(sort_keys=True, separators=(",", ":"))
canonical_json = functools.partial(json.dumps, sort_keys=True, separators=(",", ":"))

app = Flask(__name__)
rows = []


def fields():
    to = request.method + " " + request.path
    return {"to": to, "at": request.form.get("at", ""), "row": request.form.get("row", "")}


def check(text):
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    at = request.form.get("at", "")
    if not hmac.compare_digest(mac.encode(), request.form.get("mac", "").encode()):
        abort(401)
    if not (at.isdecimal() and len(at) <= 10 and abs(time.time() - int(at)) <= 300):
        abort(401)
    rows.append(request.form.get("row", ""))
    return "ok"


@app.post("/both")
def both():
    return check(json.dumps(fields(), sort_keys=True, separators=(",", ":")))


@app.post("/constant")
def by_a_constant():
    return check(dumps(fields(), ensure_ascii=False, separators=COMPACT, sort_keys=True))


@app.post("/options")
def by_options():
    return check(json.dumps(fields(), **CANONICAL))


@app.post("/encoder")
def by_an_encoder():
    return check(encoder.encode(fields()))


@app.post("/partial")
def by_a_partial():
    return check(canonical_json(fields()))
