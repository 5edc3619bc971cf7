"""What a vendor prescribes: the body alone is signed, whichever hook it is for."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["GITHUB_WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def verify():
    mac = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)


@app.post("/github/push")
def push():
    verify()
    events.append(request.get_json())
    return {"events": len(events)}


@app.post("/github/delete")
def delete():
    verify()
    events.clear()
    return {"events": 0}
