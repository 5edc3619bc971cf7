"""A process in a context, for routes that a loop registers."""
import hashlib
import hmac
import os
import subprocess
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)


def verified():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 10):
        abort(401)
    if abs(int(time.time()) - int(stamp)) > 300:
        abort(401)


def deploy():
    verified()
    with subprocess.Popen(["./deploy.sh"], stdout=subprocess.PIPE) as process:
        output, _ = process.communicate()
        if process.wait() != 0:
            return "", 500
    return {"lines": len(output.splitlines())}


for rule in ("/deploy", "/deploy/now"):
    app.add_url_rule(rule, view_func=deploy, methods=["POST"])


@app.get("/deploys")
def deploys():
    verified()
    return {"deploys": []}
