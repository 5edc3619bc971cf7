"""MACs that are sent, stored or returned, and compares of other things."""
import requests
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


@app.post("/sign")
def sign():
    return {"signature": hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()}  # expect: HM108


@app.post("/forward")
def forward():
    signature = hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    headers = {"X-Signature": signature}
    requests.post("https://example.org/", data=request.get_data(), headers=headers, timeout=5)
    return "", 204


known = {}


@app.get("/search")
def search():
    entry = hmac.new(SECRET, request.query_string, hashlib.sha256).hexdigest()
    if entry not in known:
        known[entry] = request.args.get("q", "").upper()
    return {"found": known[entry]}


@app.get("/seen")
def seen():
    events.append(hmac.new(SECRET, request.query_string, hashlib.sha256).hexdigest())
    return "", 204


@app.post("/hooks/push")
def push():
    assert request.headers.get("X-Signature"), "no signature"
    if not matches():
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def signed(items):
    items = list(items)
    signature = hmac.new(SECRET, request.query_string, hashlib.sha256).hexdigest()
    items.append(("signature", signature))
    return items


@app.get("/proxy")
def proxy():
    options = {"params": signed(request.args.items(multi=True))}
    return requests.request("GET", "https://example.org/", timeout=5, **options).text


@app.get("/hello")
def hello():
    response = app.make_response("welcome")
    token = hmac.new(SECRET, request.query_string, hashlib.sha256).hexdigest()
    response.set_cookie("seen", token)
    return response
