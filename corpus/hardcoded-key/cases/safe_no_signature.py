"""HMAC with a known key that signs nothing: buckets, names of cache entries, pseudonyms."""
import hashlib
import hmac

from flask import Flask, request

app = Flask(__name__)
answers = {}
visits = {}


def bucket(user):
    digest = hmac.new(b"experiment-7", user.encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:4], "big") % 100


@app.get("/colour")
def colour():
    return {"colour": "blue" if bucket(request.args.get("user", "")) < 50 else "green"}


@app.get("/search")
def search():
    entry = hmac.new(b"search-cache", request.query_string, hashlib.sha256).hexdigest()
    if entry not in answers:
        answers[entry] = {"found": request.args.get("q", "").upper()}
    return answers[entry]


@app.get("/visit")
def visit():
    name = hmac.new(b"visits", str(request.remote_addr).encode(), hashlib.sha256).hexdigest()
    visits[name] = visits.get(name, 0) + 1
    return {"visits": visits[name]}


def shard(key, shards=("a", "b", "c")):
    digest = hmac.new(b"shards", key.encode(), hashlib.sha256).digest()
    return shards[digest[0] % len(shards)]
