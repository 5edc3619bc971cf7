"""Links for everybody who asks, to whatever is named."""

import hashlib
import hmac
import os
import time

from flask import Flask, abort, request, send_file

app = Flask(__name__)
KEY = os.environ["KEY"].encode()


def mac_of(path, expires):
    return hmac.new(KEY, f"{path}\n{expires}".encode(), hashlib.sha256).hexdigest()


@app.get("/files")
def files():
    path, expires = request.args["path"], request.args["expires"]
    given = request.args.get("mac", "")
    if not hmac.compare_digest(mac_of(path, expires).encode(), given.encode()):
        abort(403)
    if not expires.isdigit() or int(expires) < time.time():
        abort(403)
    return send_file("/srv/" + path)


@app.get("/link")
def link():
    path = request.args["path"]
    expires = int(time.time()) + 600
    return f"/files?path={path}&expires={expires}&mac={mac_of(path, expires)}"  # expect: HM108
