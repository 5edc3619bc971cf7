"""Both documents are written by this process: fingerprints of state, cache keys, validators."""
import hashlib
import hmac
import json
import secrets

from flask import Flask, request

SALT = secrets.token_bytes(32)

app = Flask(__name__)
settings = {"theme": "dark", "limits": {"rate": 10}}
cache = {}


def fingerprint(document):
    return hmac.new(SALT, json.dumps(document, default=str).encode(), "sha256").hexdigest()


loaded = fingerprint(settings)


@app.get("/changed")
def changed():
    return {"changed": not hmac.compare_digest(fingerprint(settings), loaded)}


@app.get("/report")
def report():
    key = hashlib.sha256(json.dumps(request.args.to_dict()).encode()).hexdigest()
    if key not in cache:
        cache[key] = {"rows": len(cache)}
    return cache[key]


@app.get("/settings")
def show():
    body = json.dumps(settings)
    tag = hashlib.sha256(body.encode()).hexdigest()
    if request.headers.get("If-None-Match") == tag:
        return "", 304
    return body, 200, {"ETag": tag}
