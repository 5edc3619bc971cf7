"""Fields that may be absent, made text before anything is asked of them: None is "None" then."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)
items = []


def check(message):
    given = request.headers.get("X-Signature", "")
    mac = hmac.new(SECRET, message, hashlib.sha256).hexdigest()  # expect: HM402
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    items.append(message)
    return {"items": len(items)}


@app.post("/items")
def add():
    item = request.form.get("item")
    return check(str(item).encode("utf-8"))


@app.post("/items/named")
def add_named():
    item = request.form.get("item")
    text = f"{item}"
    return check(text.strip().encode())


@app.post("/items/old")
def add_old():
    return check(("%s" % request.form.get("item")).encode())


@app.post("/items/braces")
def add_braces():
    text = "{}".format(request.args.get("item"))
    return check(text.upper().encode())


@app.post("/items/plain")
def add_plain():
    item = request.form.get("item")
    return check(item.encode("utf-8"))  # expect: HM106
