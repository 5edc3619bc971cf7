"""What is cut to be a name for something is no signature."""
import hashlib
import hmac
import os

import requests
from flask import Flask, jsonify, request

KEY = os.environ["ALIAS_KEY"].encode()

app = Flask(__name__)
cache = {}


def alias_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()[:12]


@app.get("/visitors")
def visitor():
    alias = alias_of(request.remote_addr or "")
    cache[alias] = cache.get(alias, 0) + 1
    return jsonify(visitor=alias, visits=cache[alias])


@app.get("/page")
def page():
    text = request.args.get("text", "")
    return text, 200, {"ETag": alias_of(text)}


def report(user):
    event = {"user_id": alias_of(user), "bucket": int(alias_of(user)[:2], 16)}
    requests.post("https://metrics.example.com/events", json=event, timeout=10)


def upload(name, body):
    requests.put(f"https://files.example.com/{alias_of(name)}", data=body, timeout=10)
