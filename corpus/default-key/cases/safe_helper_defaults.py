"""A helper with a default that no key ever takes."""
import hashlib
import hmac
import os

from flask import Flask, abort, request


def env(name, default="unset"):
    return os.environ.get(name, default)


def secret(name):
    value = env(name)
    if value == "unset":
        raise RuntimeError(f"{name} is not set")
    return value.encode()


HOST = env("HOST", "127.0.0.1")
TITLE = env("TITLE")
SECRET = secret("HOOK_SECRET")
app = Flask(__name__)
events = []


@app.post("/hooks/push")
def push():
    expected = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events), "title": TITLE, "host": HOST}
