"""One-sided compares with the clock that judge no request: caches, sessions, limits, start-up."""
import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request, session

KEY = os.environ["K"].encode()

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
cache = {"at": 0.0, "value": 0}
failures = {}
started = datetime.now(timezone.utc)


@app.before_request
def authenticate():
    recent = [at for at in failures.get(request.remote_addr, []) if time.time() - at < 60]
    failures[request.remote_addr] = recent
    if len(recent) > 10:
        abort(429)
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    known = stamp.isascii() and stamp.isdigit() and len(stamp) <= 12
    fresh = known and abs(int(time.time()) - int(stamp)) <= 300
    if not (hmac.compare_digest(mac.encode(), given.encode()) and fresh):
        recent.append(time.time())
        abort(401)


@app.get("/value")
def value():
    if time.time() - cache["at"] > 30:
        cache.update(at=time.time(), value=cache["value"] + 1)
    return {"value": cache["value"]}


@app.get("/health")
def health():
    warm = datetime.now(timezone.utc) - started > timedelta(seconds=10)
    return {"warm": warm, "active": time.time() - session.get("active", 0) < 60}
