"""A placeholder is a key too: it is the first that an attacker tries."""
import hashlib
import hmac

from flask import Flask, abort, request

SECRET = "changeme"  # expect: HM201
TOKEN = b"your-secret-here"  # expect: HM201
app = Flask(__name__)
events = []


def matches(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if not matches(SECRET.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if not matches(TOKEN):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def sign(body):
    x = b"x"  # expect: HM201
    return hmac.new(x, body, hashlib.sha256).hexdigest()
