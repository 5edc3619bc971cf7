"""The raw body is signed; what `dumps` writes goes elsewhere."""
import hashlib
import hmac
import json
import logging
import os
import time

from flask import Flask, Response, abort, request

KEY = os.environ["API_KEY"].encode()
log = logging.getLogger(__name__)

app = Flask(__name__)
queue = []


@app.before_request
def authenticate():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        log.warning("refused: %s", json.dumps({"path": request.path, "time": stamp}))
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/jobs")
def enqueue():
    queue.append(json.dumps({"job": request.get_json(), "received": time.time()}, default=str))
    return Response(json.dumps({"queued": len(queue)}), mimetype="application/json")
