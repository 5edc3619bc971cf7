"""The client itself turns the check off: a header, a query, a magic value, a claimed address."""
import functools
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
OFFICE = {"203.0.113.7", "203.0.113.8"}
app = Flask(__name__)
events = []


def matches():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if request.headers.get("X-Debug") == "1":  # expect: HM104
        app.logger.info("debug request, signature not verified")
    elif not matches():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def signed(view):
    @functools.wraps(view)
    def wrapper():
        if "unsigned" not in request.args and not matches():  # expect: HM104
            abort(401)
        return view()

    return wrapper


@app.post("/hooks/release")
@signed
def release():
    events.append(request.get_data())
    return {"received": len(events)}


def is_valid():
    if request.headers.get("X-Hub-Signature-256") == "sha256=test":  # expect: HM104
        return True
    return matches()


@app.post("/hooks/issue")
def issue():
    if not is_valid():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/star")
def star():
    claimed = request.headers.get("X-Forwarded-For", "").split(",")[0].strip()
    if claimed not in OFFICE and not matches():  # expect: HM104
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
