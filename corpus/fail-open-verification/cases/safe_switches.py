"""Switches and modes that change something else, or that only refuse more."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
OLD_SECRET = os.environ["OLD_HOOK_SECRET"].encode()
ENABLED = os.environ.get("HOOKS_ENABLED", "1") == "1"
ROTATING = os.environ.get("ROTATING") == "1"
VERBOSE = os.environ.get("VERBOSE", "0") == "1"
app = Flask(__name__)
events = []


def matches(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if not ENABLED:
        abort(404)
    if not matches(SECRET):
        if VERBOSE or app.debug:
            app.logger.warning("bad signature from %s", request.remote_addr)
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if not (matches(SECRET) or (ROTATING and matches(OLD_SECRET))):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/issue")
def issue():
    """A dry run is verified as well, and only what is done with it differs."""
    if not matches(SECRET):
        abort(401)
    if app.config.get("DRY_RUN", False):
        return {"received": 0}
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    key = OLD_SECRET if app.testing else SECRET
    if not matches(key):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
