"""Where no key is configured, everybody is let in."""
import functools
import hashlib
import hmac
import logging
import os

from flask import Flask, abort, current_app, request

SECRET = os.environ.get("HOOK_SECRET")
app = Flask(__name__)
app.config["RELEASE_SECRET"] = os.environ.get("RELEASE_SECRET")
events = []


def matches(secret):
    mac = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if SECRET and not matches(SECRET):  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    secret = current_app.config.get("RELEASE_SECRET")
    if not secret:  # expect: HM104
        logging.warning("RELEASE_SECRET is not set, signatures are not verified")
        return True
    return matches(secret)


@app.post("/hooks/release")
def release():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def signed(view):
    @functools.wraps(view)
    def wrapper():
        try:
            secret = os.environ["ISSUE_SECRET"]
        except KeyError:  # expect: HM104
            return view()
        if not matches(secret):
            abort(401)
        return view()

    return wrapper


@app.post("/hooks/issue")
@signed
def issue():
    events.append(request.get_data())
    return {"received": len(events)}
