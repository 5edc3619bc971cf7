"""What the verifier would answer is not returned."""
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


def answer_if_refused():
    if not matches():
        return {"error": "unauthorized"}, 401
    return None


@app.post("/hooks/push")
def push():
    answer_if_refused()  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    answer = answer_if_refused()  # expect: HM103
    app.logger.debug("answer %s", answer)
    events.append(request.get_data())
    return {"received": len(events)}


def verified():
    if matches():
        return True
    app.logger.warning("bad signature")
    return False


@app.post("/hooks/issue")
def issue():
    verified()  # expect: HM103
    events.append(request.get_data())
    return {"received": len(events)}
