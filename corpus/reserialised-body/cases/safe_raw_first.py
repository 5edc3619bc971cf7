"""The bytes that came are what is signed; the parsed body is only used, logged or sent on."""
import hmac
import json
import os
import time
import urllib.request

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()
FORWARD_KEY = os.environ["FORWARD_KEY"].encode()

app = Flask(__name__)
log = []


def require_signature():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(SECRET, head + request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/events")
def event():
    require_signature()
    log.append(json.dumps(request.get_json()))
    return {"events": len(log)}


@app.post("/forwarded")
def forward():
    require_signature()
    body = json.dumps(request.get_json(), sort_keys=True).encode()
    mac = hmac.new(FORWARD_KEY, body, "sha256").hexdigest()
    call = urllib.request.Request(
        "https://next.example/events", data=body, headers={"X-Forward-Signature": mac}
    )
    urllib.request.urlopen(call, timeout=10)
    return {"forwarded": True}
