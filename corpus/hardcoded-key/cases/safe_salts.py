"""Salts and contexts are no keys: they may stand in the source."""
import os

from flask import Flask, abort, request
from itsdangerous import BadData, URLSafeTimedSerializer

SALT = "confirm-address"
app = Flask(__name__)
links = URLSafeTimedSerializer(os.environ["LINK_KEY"], salt=SALT)
resets = URLSafeTimedSerializer(secret_key=os.environ["LINK_KEY"], salt=b"reset-password")


@app.get("/confirm")
def confirm():
    try:
        address = links.loads(request.args.get("token", ""), max_age=86400)
    except BadData:
        abort(401)
    return {"address": address}


@app.get("/reset")
def reset():
    try:
        user = resets.loads(request.args.get("token", ""), max_age=3600, salt="reset-again")
    except BadData:
        abort(401)
    return {"user": user}
