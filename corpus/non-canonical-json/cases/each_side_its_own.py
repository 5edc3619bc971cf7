"""Signer and verifier write the document each by themselves: two findings, fixes only shown."""
import hmac
import json
import os
import time
import urllib.request

from flask import Flask, jsonify, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
jobs = {}


class JobClient:
    def __init__(self, base_url):
        self.base_url = base_url

    def start(self, job):
        stamp = str(int(time.time()))
        document = {"verb": "POST", "url": "/jobs", "job": job, "ts": stamp}
        mac = hmac.new(KEY, json.dumps(document).encode(), "sha256").hexdigest()  # expect: HM301
        headers = {"X-Job": job, "X-Timestamp": stamp, "X-Signature": mac}
        call = urllib.request.Request(self.base_url + "/jobs", headers=headers, method="POST")
        return urllib.request.urlopen(call, timeout=10)


def verified():
    document = {
        "verb": request.method,
        "url": request.path,
        "job": request.headers.get("X-Job", ""),
        "ts": request.headers.get("X-Timestamp", ""),
    }
    message = json.dumps(document).encode("utf-8")  # expect: HM301
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


def recent():
    stamp = request.headers.get("X-Timestamp", "")
    return stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 60


@app.post("/jobs")
def start():
    if not verified() or not recent():
        return jsonify(error="unauthorized"), 401
    jobs[request.headers.get("X-Job", "")] = "started"
    return jsonify(started=True)
