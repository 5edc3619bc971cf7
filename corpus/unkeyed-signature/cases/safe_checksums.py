"""Checksums, validators and names: they say that something arrived whole, not who sent it."""
import hashlib
import hmac

from flask import Flask, abort, request

app = Flask(__name__)
files = {}


@app.put("/files/<name>")
def write(name):
    body = request.get_data()
    checksum = hashlib.md5(body).hexdigest()
    if not hmac.compare_digest(checksum.encode(), request.headers.get("Content-MD5", "").encode()):
        abort(400)
    if hashlib.sha256(body).hexdigest() != request.headers.get("X-Checksum"):
        abort(400)
    files[hashlib.sha1(body).hexdigest()] = name
    return {"ok": True}


@app.get("/files/<name>")
def read(name):
    tag = hashlib.sha256(request.args["version"].encode()).hexdigest()
    if request.headers.get("If-None-Match") == tag:
        return "", 304
    return {"name": name, "designs": tag}


@app.post("/designs")
def design():
    """`design` only looks like `sign`."""
    if hashlib.sha256(request.get_data()).hexdigest() != request.headers.get("X-Design"):
        abort(400)
    files[request.headers.get("X-Design", "")] = request.get_data()
    return {"ok": True}
