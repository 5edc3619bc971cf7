"""A sign-on server answers with what it was sent: a field and its signature. One of them is read."""
import base64
import hashlib
import hmac
import os
from urllib.parse import parse_qs, urlencode

from flask import Flask, abort, redirect, request, session

SECRET = os.environ["SIGN_ON_SECRET"].encode()
app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]


def mac_of(text):
    return hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()


@app.get("/login")
def login():
    session["nonce"] = os.urandom(16).hex()
    asked = base64.b64encode(urlencode({"nonce": session["nonce"]}).encode()).decode()
    return redirect("https://id.example/?" + urlencode({"card": asked, "seal": mac_of(asked)}))


@app.get("/back")
def back():
    card = parse_qs(base64.b64decode(request.args["card"]).decode())  # expect: HM103
    if card["nonce"][0] != session["nonce"]:
        session.clear()
    session["user"] = card
    return redirect("/")


@app.get("/back/sealed")
def back_sealed():
    seal = request.args.get("seal", "")
    if not hmac.compare_digest(mac_of(request.args.get("card", "")).encode(), seal.encode()):
        abort(401)
    session["user"] = parse_qs(base64.b64decode(request.args["card"]).decode())
    return redirect("/")


@app.get("/theme")
def theme():
    """A field of the same name that is another."""
    session["theme"] = request.args.get("card", "plain")
    return redirect("/")
