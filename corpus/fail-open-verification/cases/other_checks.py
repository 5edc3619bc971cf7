"""Another check holds where the signature is not looked at: notes."""
import hashlib
import hmac
import os

from flask import Flask, abort, request, session

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if not session.get("user_id") and not matches():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    if request.remote_addr != "127.0.0.1":  # expect: HM104
        if not matches():
            abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
