"""The open path is in a helper, which answers yes or no."""
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


def is_acceptable():
    signature = request.headers.get("X-Hub-Signature-256", "")
    if not signature:  # expect: HM104
        return True
    return matches(signature)


def is_acceptable_in_a_line():
    signature = request.headers.get("X-Hub-Signature-256", "")
    return not signature or matches(signature)  # expect: HM104


def is_forged():
    signature = request.headers.get("X-Hub-Signature-256", "")
    return bool(signature) and not matches(signature)  # expect: HM104


@app.post("/hooks/acceptable")
def acceptable():
    if not is_acceptable():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/in-a-line")
def in_a_line():
    if not is_acceptable_in_a_line():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/forged")
def forged():
    if is_forged():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
