"""The other side, and libraries that sign: a default there is a key as well."""
import functools
import hashlib
import hmac
import os
import urllib.request

from flask import Flask, abort, request
from itsdangerous import BadData, URLSafeTimedSerializer

LINK_KEY = os.environ.get("LINK_KEY", "default-of-links")  # expect: HM202
app = Flask(__name__)
links = URLSafeTimedSerializer(LINK_KEY, salt="reset-password")
events = []


def notify(body):
    key = os.getenv("NOTIFY_SECRET", "default-of-a-client").encode()  # expect: HM202
    mac = hmac.new(key, body, hashlib.sha256).hexdigest()
    headers = {"X-Hub-Signature-256": "sha256=" + mac, "Content-Type": "application/json"}
    message = urllib.request.Request("https://hooks.example/in", data=body, headers=headers)
    return urllib.request.urlopen(message, timeout=10)


@app.get("/reset")
def reset():
    try:
        user = links.loads(request.args.get("token", ""), max_age=3600)
    except BadData:
        abort(401)
    return {"user": user}


def signed(key):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            mac = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
            given = request.headers.get("X-Hub-Signature-256", "")
            if not hmac.compare_digest(("sha256=" + mac).encode(), given.encode()):
                abort(401)
            return view(*args, **kwargs)

        return wrapper

    return decorate


@app.post("/hooks/push")
@signed(os.environ.get("PUSH_SECRET", "default-in-a-decorator"))  # expect: HM202
def push():
    events.append(request.get_data())
    return {"received": len(events)}
