"""MD5 and SHA-1 where nothing is signed by them: files, tags of caches, names."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)
pages = {}


@app.get("/page")
def page():
    body = pages.get(request.args["name"], "")
    tag = hashlib.md5(body.encode()).hexdigest()
    if request.headers.get("If-None-Match") == tag:
        return "", 304
    return body, 200, {"ETag": tag}


@app.put("/page")
def write():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    name = hashlib.sha1(request.get_data()).hexdigest()
    pages[name] = request.get_data(as_text=True)
    return {"name": name}
