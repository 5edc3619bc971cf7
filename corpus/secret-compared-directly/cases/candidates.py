"""One of several secrets: lists, loops, any()."""

import os

from flask import Flask, abort, request

app = Flask(__name__)
FIRST = os.environ["FIRST_TOKEN"]
SECOND = os.environ["SECOND_TOKEN"]
TOKENS = os.environ["TOKENS"].split(",")


@app.post("/list")
def listed():
    if request.headers.get("X-Token") not in (FIRST, SECOND):  # expect: HM111
        abort(401)
    return "ok"


@app.post("/any")
def any_of():
    token = request.headers.get("X-Token", "")
    if not any(token == one for one in TOKENS):  # expect: HM111
        abort(401)
    return "ok"


@app.post("/loop")
def loop():
    token = request.headers.get("X-Token", "")
    for one in (FIRST, SECOND):
        if token == one:  # expect: HM111
            return "ok"
    abort(401)
