"""The signed headers are gathered by a loop over a fixed list, and the time is one of them."""
import hashlib
import hmac
import os
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
SIGNED = ("Host", "X-Date", "X-Request-Id")

app = Flask(__name__)
shelves = []


def canonical():
    lines = [request.method, request.full_path]
    for name in SIGNED:
        lines.append(name.lower() + ":" + request.headers.get(name, "").strip())
    lines.append(hashlib.sha256(request.get_data()).hexdigest())
    return "\n".join(lines).encode()


def parse(text):
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    except ValueError:
        return datetime.min.replace(tzinfo=timezone.utc)


@app.before_request
def authenticate():
    drift = datetime.now(timezone.utc) - parse(request.headers.get("X-Date", ""))
    if drift > timedelta(minutes=5) or drift < timedelta(minutes=-5):
        abort(401)
    expected = hmac.new(KEY, canonical(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)


@app.post("/shelves")
def add():
    shelves.append(request.get_data())
    return {"shelves": len(shelves)}


@app.delete("/shelves")
def clear():
    shelves.clear()
    return {"shelves": 0}
