"""Texts that are no MAC of a request, and bounds that are not known."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
events = []


def mac_of(body):
    return hmac.new(SECRET, body, hashlib.sha256).hexdigest()


from settings import SHOWN  # noqa: E402

names = {}


@app.get("/files/<name>")
def file(name):
    digest = hashlib.sha256(name.encode()).hexdigest()
    found = [one for one in names if digest.startswith(one)]
    return {"found": found, "short": digest[:8] == name[:8]}


@app.post("/hooks/push")
def push():
    provided = request.headers.get("X-Signature", "")
    expected = mac_of(request.get_data())
    app.logger.info("expected begins with %s", expected[:4])
    if not hmac.compare_digest(expected[:SHOWN].encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
def release():
    provided = request.headers.get("X-Signature", "")
    expected = mac_of(request.get_data())
    if names.get("prefix", "")[:4] == expected[:4]:
        app.logger.info("known by its prefix")
    if not hmac.compare_digest(expected.encode(), provided.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
