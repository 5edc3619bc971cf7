"""Base64, a hash, replaced characters: what is signed is still what `dumps` wrote."""
import base64
import hashlib
import hmac
import json
import os
import time

from flask import Blueprint, Flask, abort, request

api = Blueprint("api", __name__, url_prefix="/api")
KEY = os.environ["API_KEY"].encode()
votes = []


def expect_signature(message):
    mac = hmac.digest(KEY, message, "sha256").hex()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


def expect_fresh(stamp):
    if not (stamp.isdecimal() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 5 * 60:
        abort(401)


@api.post("/votes/base64")
def by_base64():
    stamp = request.form.get("time", "")
    ballot = {"path": request.path, "time": stamp, "choice": request.form.get("choice", "")}
    text = json.dumps(ballot)  # expect: HM301
    expect_signature(b"POST." + base64.urlsafe_b64encode(text.encode()))
    expect_fresh(stamp)
    votes.append(ballot["choice"])
    return {"votes": len(votes)}


@api.post("/votes/hash")
def by_hash():
    stamp = request.form.get("time", "")
    ballot = {"time": stamp, "choice": request.form.get("choice", "")}
    digest = hashlib.sha256(json.dumps(ballot).encode()).hexdigest()  # expect: HM301
    expect_signature(("POST\n" + request.path + "\n" + digest).encode())
    expect_fresh(stamp)
    votes.append(ballot["choice"])
    return {"votes": len(votes)}


@api.post("/votes/replaced")
def by_replacement():
    stamp = request.form.get("time", "")
    ballot = {"path": request.path, "time": stamp, "choice": request.form.get("choice", "")}
    text = json.dumps(ballot).replace(" ", "")  # expect: HM301
    expect_signature(b"POST." + text.encode())
    expect_fresh(stamp)
    votes.append(ballot["choice"])
    return {"votes": len(votes)}


app = Flask(__name__)
app.register_blueprint(api)
