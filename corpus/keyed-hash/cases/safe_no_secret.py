"""Checksums of what everybody knows."""
import hashlib
import hmac

from flask import Flask, abort, request

PREFIX = "orders:"
app = Flask(__name__)
uploads = []


@app.put("/files/<name>")
def upload(name):
    body = request.get_data()
    checksum = hashlib.sha256(body).hexdigest()
    if not hmac.compare_digest(checksum.encode(), request.headers.get("X-Checksum", "").encode()):
        abort(400)
    uploads.append((name, body))
    return {"ok": True}


@app.get("/labels")
def labels():
    tag = hashlib.md5((PREFIX + request.args["name"]).encode()).hexdigest()
    if request.headers.get("If-None-Match") == tag:
        return "", 304
    return {"label": request.args["name"]}, 200, {"ETag": tag}
