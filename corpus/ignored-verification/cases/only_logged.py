"""A failed check is logged, and the request goes on."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if not matches():  # expect: HM103
        app.logger.warning("bad signature from %s", request.remote_addr)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if matches():  # expect: HM103
        app.logger.debug("good signature")
    else:
        app.logger.warning("bad signature")
    events.append(request.get_data())
    return {"received": len(events)}
