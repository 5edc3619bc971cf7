"""A setting whose name says nothing is a secret where MACs are made with it."""

import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SHARED = os.environ["SHARED"]


def is_signed():
    expected = hmac.new(SHARED.encode(), request.get_data(), hashlib.sha256).hexdigest()
    provided = request.headers.get("X-Hub-Signature", "")
    return hmac.compare_digest(expected.encode(), provided.encode())


@app.post("/events")
def events():
    if not is_signed():
        abort(401)
    return "ok"


@app.post("/legacy")
def legacy():
    if request.headers.get("X-Legacy") != SHARED:  # expect: HM111
        abort(401)
    return "ok"


@app.post("/named")
def named():
    if request.headers.get("X-Legacy") == os.environ["OTHER"]:
        return "ok"
    abort(401)
