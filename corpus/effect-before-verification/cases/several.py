"""All that comes too early before one check is one finding: the worst, then the first."""

import hashlib
import hmac
import os
import pickle
from functools import wraps

from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


events = []
bodies = []


def signed(view):
    @wraps(view)
    def inner(*args, **kwargs):
        bodies.append(request.get_data())  # expect: HM105
        if not is_authentic():
            abort(401)
        return view(*args, **kwargs)

    return inner


@app.post("/one")
@signed
def one():
    events.append(request.get_data())
    return {"ok": True}


@app.post("/two")
@signed
def two():
    return {"ok": True}


@app.post("/three")
def three():
    events.append(request.get_data())
    job = pickle.loads(request.get_data())  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"job": str(job)}


@app.post("/on-one-way")
def on_one_way():
    if request.headers.get("X-Keep"):
        bodies.append(request.get_data())  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}
