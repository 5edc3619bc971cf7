"""Headers that are not signed and only make the server refuse: nothing else is done by them."""
import hmac
import os
import time

from flask import Flask, abort, jsonify, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rows")
def add():
    if request.content_type != "application/json":
        return jsonify(error="JSON only"), 415
    if request.headers.get("X-API-Version", "2") != "2":
        abort(400)
    if request.headers.get("Content-Encoding"):
        return jsonify(error="plain only"), 415
    rows.append(request.get_json())
    return jsonify(rows=len(rows))


@app.delete("/rows")
def clear():
    if not request.headers.get("X-Confirm"):
        abort(428)
    rows.clear()
    return jsonify(rows=0)
