"""A checksum by a digest of the caller's choice: whoever asks for it gets it."""
import hashlib

from flask import Flask, abort, request

app = Flask(__name__)
files = {}


@app.get("/files/<name>/digest")
def digest(name):
    found = hashlib.new(request.args.get("digest", "sha256"), files[name])
    return {"digest": found.hexdigest()}


@app.put("/files/<name>")
def write(name):
    kind, _, given = request.headers.get("Digest", "").partition("=")
    try:
        found = hashlib.new(kind.replace("-", ""), request.get_data()).hexdigest()
    except ValueError:
        abort(400)
    if found != given:
        abort(400)
    files[name] = request.get_data()
    return {"ok": True}
