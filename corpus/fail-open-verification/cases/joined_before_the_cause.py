"""Ways that differ in nothing that matters are joined before the one step that opens."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def matches(signature):
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


@app.post("/hooks/push")
def push():
    try:
        if request.headers.get("X-Hook-Version") == "2":
            signature = request.headers["X-Hub-Signature-256"]
        else:
            signature = request.headers["X-Hub-Signature-256"]
    except KeyError:  # expect: HM104
        app.logger.warning("no signature")
    else:
        if not matches(signature):
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def verified_or_answer(signature):
    if not matches(signature):
        return {"error": "unauthorized"}, 401
    return True


@app.post("/hooks/release")
def release():
    """The answer is asked for its truth before anybody acts on it."""
    is_refused = not verified_or_answer(request.headers["X-Hub-Signature-256"])  # expect: HM104, HM106
    if is_refused:
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
