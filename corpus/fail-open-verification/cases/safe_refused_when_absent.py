"""An absent signature is refused, in each of the ways that look like letting it go."""
import functools
import hashlib
import hmac
import os

from flask import Blueprint, Flask, abort, jsonify, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
hooks = Blueprint("hooks", __name__, url_prefix="/hooks")
events = []


def matches(signature):
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(("sha256=" + mac).encode(), signature.encode())


@hooks.before_request
def verify():
    signature = request.headers.get("X-Hub-Signature-256")
    if not signature or not matches(signature):
        return jsonify(error="unauthorized"), 401
    return None


@hooks.post("/push")
def push():
    events.append(request.get_data())
    return {"received": len(events)}


def is_forged():
    signature = request.headers.get("X-Hub-Signature-256")
    if signature is None:
        return True
    return not matches(signature)


@app.post("/github/release")
def release():
    if is_forged():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def signed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if "X-Hub-Signature-256" not in request.headers:
            abort(401)
        if not matches(request.headers["X-Hub-Signature-256"]):
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/github/issue")
@signed
def issue():
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/github/star")
def star():
    """The compare decides although the header is optional to read: an empty one never matches."""
    if not matches(request.headers.get("X-Hub-Signature-256") or ""):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


app.register_blueprint(hooks)
