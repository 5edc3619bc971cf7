"""A nonce that waits in the session until it is signed and goes out in a link."""
import base64
import hashlib
import hmac
import os
import random
import secrets
from urllib.parse import urlencode

from flask import Flask, redirect, session

KEY = os.environ["SSO_KEY"].encode()
LOGIN = "https://login.example.com/session/sso_provider?"

app = Flask(__name__)


def digits(length=32):
    return "".join([str(random.randint(0, 9)) for _ in range(length)])  # expect: HM206


def link_for(nonce):
    payload = base64.b64encode(urlencode({"nonce": nonce, "return": "/home"}).encode())
    sig = hmac.new(KEY, payload, hashlib.sha256).hexdigest()
    return LOGIN + urlencode({"sso": payload, "sig": sig})


@app.get("/login")
def login():
    session["nonce"] = digits()
    return redirect(link_for(session["nonce"]))


@app.get("/again")
def again():
    return redirect(link_for(session["nonce"]))


@app.get("/safe")
def safe():
    session["token"] = secrets.token_hex(16)
    return redirect(link_for(session["token"]))


@app.get("/colour")
def colour():
    session["colour"] = random.choice(["red", "blue"])
    return {"colour": session["colour"]}
