"""Headers that are not signed and only say how to read or to answer: all ways do the same."""
import hmac
import json
import logging
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
log = logging.getLogger(__name__)
rows = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/rows/<name>")
def put(name):
    rows[name] = request.get_data().decode("latin-1")
    if request.headers.get("X-Debug") == "1":
        log.info("row %s of %s", name, request.headers.get("X-API-Version"))
    if request.headers.get("Accept") == "text/plain":
        return "kept"
    return {"rows": len(rows)}


@app.get("/rows")
def show():
    if request.headers.get("If-None-Match") == str(len(rows)):
        return "", 304
    if request.headers.get("X-Pretty"):
        return json.dumps(rows, indent=2)
    return {"rows": rows}
