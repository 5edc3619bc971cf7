"""Keys that go through the configuration of the application."""
import hashlib
import hmac

from flask import Blueprint, Flask, abort, current_app, request

hooks = Blueprint("hooks", __name__)
events = []


class Config:
    PUSH_SECRET = "class-of-settings-8a60f1c2"  # expect: HM201
    MAX_CONTENT_LENGTH = 1_000_000


class Production(Config):
    STAR_SECRET = b"derived-class-of-settings-1d"  # expect: HM201


def create_app():
    app = Flask(__name__)
    app.config.from_object(Production)
    app.config["RELEASE_SECRET"] = "item-of-the-configuration-07"  # expect: HM201
    app.config.update(ISSUE_SECRET=b"keyword-of-an-update-c5e311")  # expect: HM201
    app.config.from_mapping({"FORK_SECRET": b"item-of-a-mapping-b7d940"})  # expect: HM201
    app.register_blueprint(hooks)
    return app


def check(secret):
    mac = hmac.new(secret, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
        abort(401)


@hooks.post("/hooks/push")
def push():
    check(current_app.config["PUSH_SECRET"].encode())
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/star")
def star():
    check(current_app.config["STAR_SECRET"])
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/release")
def release():
    check(current_app.config["RELEASE_SECRET"].encode())
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/issue")
def issue():
    check(current_app.config.get("ISSUE_SECRET"))
    events.append(request.get_data())
    return {"received": len(events)}


@hooks.post("/hooks/fork")
def fork():
    check(current_app.config["FORK_SECRET"])
    events.append(request.get_data())
    return {"received": len(events)}
