"""One check for all routes that a loop over the configuration registers."""
import hmac
import json
import os
import subprocess
import time

from flask import Flask, abort, request

KEY = os.environ["DEPLOY_KEY"].encode()
with open(os.environ["DEPLOY_JOBS"], encoding="utf-8") as jobs:
    JOBS = json.load(jobs)

app = Flask(__name__)


def require_signature():
    stamp = request.headers.get("X-Timestamp", "")
    message = stamp.encode() + b"\n" + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()  # expect: HM402
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


def add_route(job):
    def run():
        require_signature()
        subprocess.run(job["command"], check=True)
        return {"done": True}

    run.__name__ = "run_" + job["name"]
    app.route(job["path"], methods=["POST"])(run)


for one in JOBS:
    add_route(one)
