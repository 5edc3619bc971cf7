"""The tenant's store is found by a header that is not signed; the client is in the same program."""
import hashlib
import hmac
import os
import time

import requests
from flask import Flask, abort, request

KEY = os.environ["SYNC_KEY"].encode()
PEER = "http://localhost:5001"

app = Flask(__name__)
tenants = {}


def sign(method, path, stamp, body):
    message = f"{method} {path} {stamp}\n".encode() + body
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


def push(tenant, body):
    stamp = str(int(time.time()))
    headers = {"X-Tenant": tenant, "X-Sync-Time": stamp}
    headers["X-Sync-Mac"] = sign("POST", "/notes", stamp, body)
    return requests.post(PEER + "/notes", data=body, headers=headers, timeout=5)


@app.post("/notes")
def receive():
    stamp = request.headers.get("X-Sync-Time", "")
    expected = sign(request.method, request.path, stamp, request.get_data())
    given = request.headers.get("X-Sync-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    notes = tenants.get(request.headers.get("X-Tenant", "all"))  # expect: HM404
    notes["last"] = request.get_data()
    return {"kept": True}
