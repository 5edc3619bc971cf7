"""The process signs and verifies its own state: nobody else has to write it."""
import hashlib
import hmac
import os
import secrets

from flask import Flask, session

KEY = secrets.token_bytes(32)
LIMITS = {"rooms": 4, "beds": os.environ.get("BEDS", "8")}

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]


def fingerprint():
    return hmac.new(KEY, str(LIMITS).encode(), hashlib.sha256).hexdigest()


@app.get("/limits")
def limits():
    session["seen"] = fingerprint()
    return LIMITS


@app.get("/changed")
def changed():
    return {"changed": not hmac.compare_digest(session.get("seen", ""), fingerprint())}
