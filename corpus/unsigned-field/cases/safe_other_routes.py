"""Routes without a signature sign no fields: public ones, and those behind a login."""
import functools
import hmac
import os
import time

from flask import Flask, abort, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
KEY = os.environ["API_KEY"].encode()
items = {}


def login_required(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if "user" not in session:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.get("/items")
def search():
    region = request.headers.get("X-Region", "eu")
    return {"items": [name for name in items if items[name] == region]}


@app.post("/admin/items")
@login_required
def rename():
    items[request.form["name"]] = request.form["region"]
    return {"items": len(items)}


@app.post("/api/items")
def add():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"POST\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    document = request.get_json()
    items[document["name"]] = document["region"]
    return {"items": len(items)}
