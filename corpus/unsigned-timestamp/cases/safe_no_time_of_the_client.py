"""Ages of what the server keeps, beside a signature without time that a vendor prescribes."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request, session

KEY = os.environ["GITHUB_WEBHOOK_SECRET"].encode()

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
deliveries = {}
last = {}


@app.before_request
def log_out_when_idle():
    if time.time() - session.get("active", 0) > 1800:
        session.clear()
    session["active"] = int(time.time())


@app.post("/github/release")
def release():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(b"sha256=" + mac.encode(), given.encode()):
        abort(401)
    if int(time.time()) - last.get("release", 0) < 10:
        abort(429)
    last["release"] = int(time.time())
    deliveries[mac] = time.time()
    for old in [key for key, at in deliveries.items() if time.time() - at > 3600]:
        del deliveries[old]
    return "", 204
