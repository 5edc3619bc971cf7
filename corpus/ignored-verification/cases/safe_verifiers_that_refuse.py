"""Called as statements, these raise or abort by themselves."""
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


class BadSignature(Exception):
    pass


@app.errorhandler(BadSignature)
def refused(error):
    return {"error": "unauthorized"}, 401


def check():
    if not matches():
        abort(401)
    return True


def check_or_raise():
    if not matches():
        raise BadSignature()


@app.post("/hooks/push")
def push():
    check()
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    check_or_raise()
    events.append(request.get_data())
    return {"received": len(events)}


@app.before_request
def before():
    if request.path == "/hooks/issue" and not matches():
        return {"error": "unauthorized"}, 401
    return None


@app.post("/hooks/issue")
def issue():
    events.append(request.get_data())
    return {"received": len(events)}


PEOPLE = {"anna": os.environ["ANNA_PASSWORD"]}


def caller():
    """By signature, else by password."""
    if matches():
        return "service"
    given = request.authorization
    if given and given.username in PEOPLE and hmac.compare_digest(
        PEOPLE[given.username].encode(), given.password.encode()
    ):
        return given.username
    abort(401)


@app.get("/files")
def shown_file():
    """What is asserted has nothing to do with who calls, and all of them were let in."""
    who, path = caller(), request.args.get("path", "")
    assert "/files/" in path
    return {"who": who, "path": path.split("/files/")[1]}
