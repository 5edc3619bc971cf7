"""Addresses that the client chooses."""

import hashlib
import hmac
import os
import time

import requests

from flask import Flask, abort, request

KEYS = {"north": os.environ["NORTH_KEY"].encode(), "south": os.environ["SOUTH_KEY"].encode()}
app = Flask(__name__)


@app.before_request
def verify():
    shop = request.headers.get("X-Shop", "")
    if shop not in KEYS:
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    expected = hmac.new(KEYS[shop], head + request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(
        expected.encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)


@app.post("/called")
def called():
    data = request.get_json()
    requests.post(data["callback"], json={"done": True}, timeout=5)  # expect: HM603
    return "", 204


@app.post("/host")
def host():
    name = request.get_json()["host"]  # expect: HM603
    requests.post("https://" + name + "/done", json={"done": True}, timeout=5)
    return "", 204


@app.post("/path")
def path():
    """Only what stands after the host is the client's."""
    name = request.get_json()["name"]
    requests.post("https://api.example.com/" + name, json={"done": True}, timeout=5)
    return "", 204
