"""The answer of a compare or a verifier is dropped, or only logged."""
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
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    valid = matches()  # expect: HM103
    app.logger.info("signature valid: %s", valid)
    events.append(request.get_data())
    return {"received": len(events)}


@app.before_request
def before():
    if request.path == "/hooks/issue":
        matches()  # expect: HM103


@app.post("/hooks/issue")
def issue():
    events.append(request.get_data())
    return {"received": len(events)}


class Verifier:
    def verify(self):
        return matches()


verifier = Verifier()


@app.post("/hooks/star")
def star():
    verifier.verify()  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}
