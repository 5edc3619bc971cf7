"""Links that were given out signed, and public routes: no request of a scheme is changed here."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["LINK_KEY"].encode()

app = Flask(__name__)
opened = {}


def mac_of(name, expires):
    return hmac.new(KEY, f"{name}\n{expires}".encode(), "sha256").hexdigest()


@app.get("/files/<name>")
def download(name):
    expires = request.args.get("expires", "")
    if not (expires.isdecimal() and len(expires) <= 12 and int(expires) >= time.time()):
        abort(403)
    given = request.args.get("mac", "")
    if not hmac.compare_digest(mac_of(name, expires).encode(), given.encode()):
        abort(403)
    opened[name] = request.args.get("from", "")
    return {"opened": len(opened)}


@app.post("/visits/<name>")
def visit(name):
    opened[name] = request.args.get("from", "")
    return {"opened": len(opened)}
