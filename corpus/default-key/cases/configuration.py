"""Defaults beside the configuration of the application."""
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, current_app, request

hooks = Blueprint("hooks", __name__)
events = []


def create_app():
    app = Flask(__name__)
    app.config["PUSH_SECRET"] = os.environ.get("PUSH_SECRET", "default-of-push")  # expect: HM202
    app.config.from_mapping(
        STAR_SECRET=os.environ.get("STAR_SECRET", "default-of-star"),  # expect: HM202
    )
    app.config.from_prefixed_env()
    app.config.setdefault("ISSUE_SECRET", "default-of-issue")  # expect: HM202
    app.register_blueprint(hooks)
    return app


def check(secret):
    mac = hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
        abort(401)


@hooks.post("/hooks/push")
def push():
    check(current_app.config["PUSH_SECRET"])
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/star")
def star():
    check(current_app.config["STAR_SECRET"])
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/issue")
def issue():
    check(current_app.config["ISSUE_SECRET"])
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/release")
def release():
    check(current_app.config.get("RELEASE_SECRET", "default-of-release"))  # expect: HM202
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/fork")
def fork():
    check(current_app.config.get("FORK_SECRET") or "default-of-fork")  # expect: HM202
    events.append(request.get_data())
    return {"received": len(events)}
