"""Beside the refusal of a bad signature, errors of what is done with the event are passed over."""
import os

import delivery
from flask import Flask, abort, request
from linebot.v3 import WebhookHandler
from linebot.v3.exceptions import InvalidSignatureError
from svix.webhooks import Webhook, WebhookVerificationError

app = Flask(__name__)
events = []
line = WebhookHandler(os.environ["LINE_SECRET"])


@app.post("/hooks/line")
def on_line():
    try:
        line.handle(request.get_data(as_text=True), request.headers.get("X-Line-Signature"))
    except delivery.CarrierError as error:
        app.logger.warning("not delivered: %s", error)
    except InvalidSignatureError:
        abort(400)
    return "OK"


@app.post("/hooks/svix")
def on_svix():
    try:
        Webhook(os.environ["SVIX_SECRET"]).verify(request.get_data(), request.headers)
        events.append(request.get_data())
        delivery.send(request.get_data())
    except (delivery.CarrierError, delivery.Timeout):
        app.logger.warning("not delivered")
    except WebhookVerificationError:
        return "bad signature", 401
    return {"received": len(events)}
