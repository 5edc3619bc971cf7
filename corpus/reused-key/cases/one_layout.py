"""One layout in which words differ; and one helper for several routes."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["SHARED_KEY"].encode()

app = Flask(__name__)


def require(*parts):
    mac = hmac.new(KEY, "\n".join(parts).encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)


@app.get("/invitations/<name>")
def invitation(name):
    require("GET", "invitation", name)
    return {"name": name}


@app.get("/files/<name>")
def file(name):
    require(request.method, "file", name)
    return {"name": name}


@app.get("/pages/<name>")
def page(name):
    text = f"GET\npage\n{name}"
    mac = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.args.get("sig", "").encode()):
        abort(401)
    return {"name": name}
