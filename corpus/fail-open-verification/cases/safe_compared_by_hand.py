"""A compare for versions without one in the library: what it asks of lengths is no gate."""
import hashlib
import hmac
import json
import os
import subprocess
import sys

from flask import Flask, abort, request

app = Flask(__name__)
with open(os.environ["SITES"], encoding="utf-8") as listed:
    SITES = json.load(listed)
KEY = os.environ["KEY"].encode()


@app.post("/deploy")
def deploy():
    site = SITES.get(request.get_json()["site"])  # expect: HM106
    if not site or not site.get("key"):
        abort(404)
    mac = hmac.new(site["key"].encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not same(mac, request.headers.get("X-Hub-Signature-256", "")):
        abort(403)
    subprocess.run(site["command"], check=True)
    return "ok"


if sys.version_info < (2, 7, 7):
    def same(a, b):
        if len(a) != len(b):
            return False
        found = 0
        for one, other in zip(a, b):
            found |= ord(one) ^ ord(other)
        return found == 0
else:
    same = hmac.compare_digest


def same_by_number(a, b):
    found = len(a) ^ len(b)
    for i in range(len(a)):
        found |= ord(a[i]) ^ ord(b[i % max(len(b), 1)])
    return not found


def same_side_by_side(a, b):
    if len(a) != len(b):
        return False
    found = 0
    for x, y in zip(a, b):
        found |= x ^ y
    return not found


@app.post("/reload")
def reload():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).digest()
    if not same_side_by_side(mac, bytes.fromhex(request.headers.get("X-Hub-Signature-256", ""))):
        abort(403)
    subprocess.run(["reload"], check=True)
    return "ok"


@app.post("/restart")
def restart():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not same_by_number(mac, request.headers.get("X-Hub-Signature-256", "")):
        abort(403)
    subprocess.run(["restart"], check=True)
    return "ok"
