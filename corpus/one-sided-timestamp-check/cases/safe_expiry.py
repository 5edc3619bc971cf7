"""An expiry has one side: its time lies in the future, and that is its purpose."""
import hashlib
import hmac
import os
import time
from datetime import datetime, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)


def require_signature(until):
    head = f"{request.method}\n{request.path}\n{until}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.args.get("sig", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(403)


def seconds(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 else 0


@app.get("/photos/<name>")
def photo(name):
    until = request.args.get("expires", "")
    require_signature(until)
    if time.time() > seconds(until):
        abort(403)
    return {"photo": name}


@app.get("/films/<name>")
def film(name):
    until = request.args.get("expires", "")
    if not int(time.time()) < seconds(until):
        abort(403)
    require_signature(until)
    return {"film": name}


@app.get("/songs/<name>")
def song(name):
    until = request.args.get("expires", "")
    require_signature(until)
    left = datetime.fromtimestamp(seconds(until), timezone.utc) - datetime.now(timezone.utc)
    if left.total_seconds() <= 0:
        abort(403)
    return {"song": name}
