"""Without a key nothing is served, or nothing starts."""
import hashlib
import hmac
import os

from flask import Flask, abort, current_app, request

SECRET = os.environ.get("HOOK_SECRET")
if not SECRET:
    raise RuntimeError("HOOK_SECRET is not set")
app = Flask(__name__)
app.config["RELEASE_SECRET"] = os.environ.get("RELEASE_SECRET")
events = []


def matches(secret):
    mac = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    """The module does not load without SECRET, so this test never lets anything go."""
    if SECRET and not matches(SECRET):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    secret = current_app.config.get("RELEASE_SECRET")
    if not secret:
        return {"error": "not configured"}, 500
    if not matches(secret):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    secret = os.environ.get("ISSUE_SECRET")
    if secret is None:
        current_app.logger.error("ISSUE_SECRET is not set")
        return False
    return matches(secret)


@app.post("/hooks/issue")
def issue():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


class Verifier:
    def __init__(self, secret=None):
        self.secret = secret

    def verify(self, body, signature):
        if self.secret is None:
            raise RuntimeError("no key")
        mac = hmac.new(self.secret, body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


def create_app():
    factory = Flask(__name__)
    factory.config["STAR_SECRET"] = os.environ.get("STAR_SECRET")
    if factory.config["STAR_SECRET"]:
        factory.add_url_rule("/hooks/star", view_func=star, methods=["POST"])
    return factory


def star():
    if not matches(current_app.config["STAR_SECRET"]):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
