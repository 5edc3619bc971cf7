"""Links that expire: the time is signed and tested, before the compare or after it."""
import hashlib
import hmac
import os
import time
from datetime import datetime, timedelta, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)


def signature_of(purpose, until, name):
    return hmac.new(KEY, f"{purpose}\n{until}\n{name}".encode(), hashlib.sha256).hexdigest()


def link_to(name):
    until = int(time.time()) + 3600
    return f"https://files.example/file?name={name}&until={until}&sig=" + signature_of(
        "file", str(until), name
    )


def invitation_for(mail):
    until = int((datetime.now(timezone.utc) + timedelta(days=7)).timestamp())
    return f"https://files.example/join?mail={mail}&until={until}&sig=" + signature_of(
        "join", str(until), mail
    )


def is_signed(purpose, until, name):
    expected = signature_of(purpose, until, name)
    return hmac.compare_digest(expected.encode(), request.args.get("sig", "").encode())


def as_seconds(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 else 0


@app.get("/file")
def file():
    name, until = request.args.get("name", ""), request.args.get("until", "")
    if time.time() > as_seconds(until):
        abort(410)
    if not is_signed("file", until, name):
        abort(403)
    return {"file": name}


@app.get("/join")
def join():
    mail, until = request.args.get("mail", ""), request.args.get("until", "")
    if not is_signed("join", until, mail):
        abort(403)
    if datetime.fromtimestamp(as_seconds(until), timezone.utc) < datetime.now(timezone.utc):
        abort(410)
    return {"welcome": mail}
