"""Defaults of everything around a MAC but its key."""
import hashlib
import hmac
import os
from pathlib import Path

from flask import Flask, abort, request

SECRET = os.environ[os.environ.get("SECRET_NAME", "HOOK_SECRET")].encode()
HEADER = os.environ.get("SIGNATURE_HEADER", "X-Hub-Signature-256")
ALGORITHM = os.environ.get("SIGNATURE_ALGORITHM", "sha256")
KEY_FILE = os.environ.get("KEY_FILE", "/run/keys/hook")
DATABASE_PASSWORD = os.environ.get("DATABASE_PASSWORD", "not-a-key-of-a-mac")
API_TOKEN = os.getenv("API_TOKEN") or "not-a-key-either"
app = Flask(__name__)
app.config.setdefault("HOOK_KEY_ID", "main")
events = []


def is_signed(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get(HEADER, "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/push")
def push():
    if not is_signed(SECRET):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events), "key": app.config["HOOK_KEY_ID"]}


@app.post("/hooks/star")
def star():
    if not is_signed(Path(KEY_FILE).read_bytes().strip()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def checksum(data):
    return hashlib.new(ALGORITHM, data).hexdigest()


def connect(driver):
    return driver(password=DATABASE_PASSWORD, token=API_TOKEN)
