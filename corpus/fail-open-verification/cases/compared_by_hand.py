"""Compares that a program writes itself are checks like any other, and can be passed by like any other."""
import hashlib
import hmac
import json
import os
import subprocess

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()
with open(os.environ["SITES"], encoding="utf-8") as listed:
    SITES = json.load(listed)


def same(a, b):
    if len(a) != len(b):
        return False
    found = 0
    for one, other in zip(a, b):
        found |= ord(one) ^ ord(other)
    return found == 0


def same_as_far_as_they_go(a, b):
    found = 0
    for one, other in zip(a, b):  # expect: HM104
        found |= ord(one) ^ ord(other)
    return found == 0


@app.post("/deploy")
def deploy():
    site = SITES[request.get_json()["site"]]  # expect: HM106
    key = site.get("key", None)
    if key:  # expect: HM104
        mac = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not same(mac, request.headers.get("X-Hub-Signature-256", "")):
            abort(403)
    subprocess.run(site["command"], check=True)
    return "ok"


@app.post("/reload")
def reload():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not same_as_far_as_they_go(mac, request.headers.get("X-Hub-Signature-256", "")):
        abort(403)
    subprocess.run(["reload"], check=True)
    return "ok"
