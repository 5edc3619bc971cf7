"""A constant, a setting, the clock or a random text beside one part: nothing can move."""
import hashlib
import hmac
import json
import os
import secrets
import time

from flask import Flask, abort, request, session

KEY = os.environ["API_KEY"].encode()
REALM = os.environ.get("REALM", "shop")

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
lists = []


@app.get("/ticket")
def ticket():
    ends = str(int(time.time()) + 600)
    nonce = secrets.token_hex(16)
    mac = hmac.new(KEY, (nonce + ends).encode(), hashlib.sha256).hexdigest()
    session["ticket"] = nonce
    return {"ticket": f"{nonce}.{ends}.{mac}"}


@app.post("/lists")
def add():
    stamp = request.headers.get("X-Timestamp", "")
    document = {"m": request.method, "u": request.full_path, "t": stamp}
    text = json.dumps(document, sort_keys=True, separators=(",", ":"))
    body = hashlib.sha256(request.get_data()).hexdigest()
    mac = hmac.new(KEY, (REALM + "v1" + text + body).encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    lists.append(request.get_data())
    return {"lists": len(lists)}
