"""A coroutine that verifies is not awaited."""
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


async def verified():
    return matches()


@app.post("/hooks/push")
async def push():
    if not verified():  # expect: HM103
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/release")
async def release():
    if not await verified():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
