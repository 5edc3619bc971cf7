"""A vendor's library verifies every request that is accepted."""
import os

import stripe
from flask import Flask, abort, request
from flask_jwt_extended import JWTManager, jwt_required
from linebot.v3 import WebhookHandler
from linebot.v3.exceptions import InvalidSignatureError
from slack_sdk.signature import SignatureVerifier
from twilio.request_validator import RequestValidator

app = Flask(__name__)
JWTManager(app)
events = []
slack = SignatureVerifier(os.environ["SLACK_SIGNING_SECRET"])
twilio = RequestValidator(os.environ["TWILIO_TOKEN"])
line = WebhookHandler(os.environ["LINE_SECRET"])


@app.post("/hooks/stripe")
def on_stripe():
    try:
        event = stripe.Webhook.construct_event(
            request.get_data(), request.headers.get("Stripe-Signature"), os.environ["STRIPE_SECRET"]
        )
    except ValueError:
        return "no event", 400
    except stripe.error.SignatureVerificationError:
        return "bad signature", 401
    events.append(event)
    return {"received": len(events)}


@app.post("/hooks/slack")
def on_slack():
    if not slack.is_valid_request(request.get_data(), request.headers):
        abort(403)
    if "challenge" in request.get_json():
        return request.get_json()["challenge"]
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/twilio")
def on_twilio():
    signature = request.headers.get("X-Twilio-Signature")
    if not signature:
        abort(400)
    if not twilio.validate(request.url, request.form, signature):
        abort(403)
    events.append(request.form.to_dict())
    return {"received": len(events)}


@app.post("/hooks/line")
def on_line():
    try:
        line.handle(request.get_data(as_text=True), request.headers.get("X-Line-Signature"))
    except InvalidSignatureError:
        abort(400)
    return "OK"


@app.get("/events")
@jwt_required(optional=True)
def listed():
    return {"events": len(events)}
