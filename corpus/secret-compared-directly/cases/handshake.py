"""What vendors send once, when an address is registered, is a note."""

import os

from flask import Flask, abort, request

app = Flask(__name__)
VERIFY_TOKEN = os.environ["VERIFY_TOKEN"]


@app.get("/webhook")
def verify():
    if request.args.get("hub.verify_token") != VERIFY_TOKEN:  # expect: HM111
        abort(403)
    return request.args.get("hub.challenge", "")


@app.get("/other")
def other():
    if request.args.get("hub.mode") == "subscribe":
        if request.args["hub.verify_token"] == VERIFY_TOKEN:  # expect: HM111
            return request.args["hub.challenge"]
    return "", 403
