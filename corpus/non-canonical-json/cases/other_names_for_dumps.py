"""`dumps` by other names, through a partial, from Flask, with options that stand elsewhere."""
import functools
import hmac
import json as j
import os
import time
from json import dumps as to_text

import flask
from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
OPTIONS = {"ensure_ascii": False, "separators": (",", ":")}
compact = functools.partial(j.dumps, separators=(",", ":"))

app = Flask(__name__)
rows = []


def fields():
    return {
        "to": request.method + " " + request.path,
        "at": request.form.get("at", ""),
        "row": request.form.get("row", ""),
    }


def check(text):
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    at = request.form.get("at", "")
    if not hmac.compare_digest(mac.encode(), request.form.get("mac", "").encode()):
        abort(401)
    if not (at.isdecimal() and len(at) <= 10 and abs(time.time() - int(at)) <= 300):
        abort(401)
    rows.append(request.form.get("row", ""))
    return "ok"


@app.post("/module")
def module_renamed():
    return check(j.dumps(fields()))  # expect: HM301


@app.post("/name")
def function_renamed():
    return check(to_text(fields()))  # expect: HM301


@app.post("/flask")
def flask_sorts_and_leaves_blanks():
    return check(flask.json.dumps(fields()))  # expect: HM301


@app.post("/options")
def options_elsewhere():
    return check(j.dumps(fields(), **OPTIONS))  # expect: HM301


@app.post("/partial")
def partial():
    return check(compact(fields()))  # expect: HM301
