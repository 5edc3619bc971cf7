"""Parsed by hand, kept in a variable, written with the blanks of the library."""
import hashlib
import hmac
import json
import os

from flask import Flask, jsonify, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
seen = []


@app.route("/hook", methods=["POST"])
def hook():
    try:
        event = json.loads(request.data)
    except ValueError:
        return jsonify(error="no JSON"), 400
    text = json.dumps(event, sort_keys=True)  # expect: HM301, HM304
    mac = hmac.new(SECRET, text.encode("utf-8"), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        return jsonify(error="bad signature"), 401
    seen.append(request.data)
    return jsonify(seen=len(seen))
