"""What the caller sent is run, and verified afterwards."""

import hashlib
import hmac
import os
import pickle
import subprocess

import yaml
from flask import Flask, abort, request

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


@app.post("/pickle")
def unpickle():
    job = pickle.loads(request.get_data())  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"job": str(job)}


@app.post("/yaml")
def read_yaml():
    job = yaml.load(request.get_data(), Loader=yaml.Loader)  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"job": str(job)}


@app.post("/process")
def process():
    branch = request.args.get("branch", "main")
    subprocess.run(["git", "checkout", branch], check=True)  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/eval")
def evaluate():
    number = eval(request.args.get("number", "0"))  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"number": number}
