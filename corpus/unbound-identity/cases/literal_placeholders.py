"""A literal stands where the user should be who was verified."""

import hashlib
import hmac
import json
import os

from flask import Flask, jsonify, request

SECRET = os.environ["SHARED_SECRET"].encode()
app = Flask(__name__)
done = {}


def is_signed(fields):
    message = json.dumps(fields, sort_keys=True).encode()  # expect: HM301
    expected = hmac.new(SECRET, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    return hmac.compare_digest(expected.encode(), given.encode())  # expect: HM501


@app.post("/act")
def act():
    data = request.get_json()
    acted_by = data.get("acted_by")  # expect: HM602
    if not is_signed({"item": data.get("item"), "acted_by": acted_by}):
        return jsonify({"error": "signature"}), 401
    current = "user-1"
    if acted_by != current:
        return jsonify({"error": "forbidden"}), 403
    return jsonify({"acted_by": acted_by})


@app.post("/close")
def close():
    data = request.get_json()
    owner = data.get("owner_id")  # expect: HM602
    if not is_signed({"owner_id": owner}):
        return jsonify({"error": "signature"}), 401
    if owner == "owner-7":
        done[owner] = True
        return jsonify({"closed": True})
    return jsonify({"error": "forbidden"}), 403


@app.post("/kind")
def kind():
    """What is compared is nobody."""
    data = request.get_json()
    if not is_signed({"kind": data.get("kind")}):
        return jsonify({"error": "signature"}), 401
    if data.get("kind") != "order":
        return jsonify({"error": "forbidden"}), 403
    return jsonify({"kind": data["kind"]})


@app.post("/known")
def known():
    """No request is refused for want of rights."""
    data = request.get_json()
    if not is_signed({"user": data.get("user")}):
        return jsonify({"error": "signature"}), 401
    greeting = "again" if data.get("user") == "guest" else "hello"
    return jsonify({"greeting": greeting})
