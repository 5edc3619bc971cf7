"""Tables of keys in which every entry has its own setting, or one default for all."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEYS = {
    "github": os.environ["GITHUB_SECRET"],
    "gitea": os.environ.get("GITEA_SECRET", "default-of-gitea"),  # expect: HM202
    "forgejo": os.getenv("FORGEJO_SECRET") or "default-of-forgejo",  # expect: HM202
}
ROTATION = [
    os.environ["PUSH_SECRET"],
    os.environ.get("OLD_PUSH_SECRET", "default-of-the-old-key"),  # expect: HM202
]
OTHERS = {
    name: os.environ.get(name.upper() + "_KEY", "default-of-many")  # expect: HM202
    for name in ("alpha", "beta")
}
app = Flask(__name__)
events = []


def matches(key):
    mac = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/<vendor>")
def receive(vendor):
    key = KEYS.get(vendor)
    if key is None or not matches(key):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/github/push")
def push():
    if not any(matches(key) for key in ROTATION):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def signature_for(name, body):
    return hmac.new(OTHERS[name].encode(), body, hashlib.sha256).hexdigest()
