"""A MAC that nobody is asked for: a bucket, a name of a cache entry."""
import hashlib
import hmac
import os

from flask import Flask, request

KEY = hashlib.sha256(os.environ["INDEX_PASSWORD"].encode()).digest()

app = Flask(__name__)
cache = {}


@app.get("/search")
def search():
    words = request.args.get("words", "")
    name = hmac.new(KEY, words.encode(), hashlib.sha256).hexdigest()
    if name not in cache:
        cache[name] = words.split()
    return {"words": cache[name]}


@app.get("/bucket")
def bucket():
    mac = hmac.new(KEY, request.args.get("user", "").encode(), hashlib.sha256)
    return {"half": mac.digest()[0] % 2}
