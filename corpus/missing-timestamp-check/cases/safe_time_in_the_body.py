"""The time is a field of the signed body, and is tested once the body is known to be genuine."""
import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
readings = []


@app.before_request
def genuine():
    head = f"{request.method}\n{request.full_path}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)


@app.post("/readings")
def add():
    reading = request.get_json()
    sent = reading.get("sent") if isinstance(reading, dict) else None
    if not isinstance(sent, int) or abs(int(time.time()) - sent) > 120:
        abort(401)
    readings.append(reading.get("value"))
    return {"readings": len(readings)}


@app.post("/readings/clear")
def clear():
    order = request.get_json()
    try:
        at = datetime.fromisoformat(order["at"])
        age = datetime.now(timezone.utc) - at
    except (KeyError, TypeError, ValueError):
        abort(401)
    if not -timedelta(minutes=2) <= age <= timedelta(minutes=2):
        abort(401)
    readings.clear()
    return {"readings": 0}
