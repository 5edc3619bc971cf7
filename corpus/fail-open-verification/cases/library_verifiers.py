"""A vendor's library verifies, and some requests are accepted all the same."""
import os

import stripe
from flask import Flask, abort, request
from slack_sdk.signature import SignatureVerifier
from svix.webhooks import Webhook, WebhookVerificationError
from twilio.request_validator import RequestValidator

app = Flask(__name__)
events = []
SLACK_SECRET = os.environ.get("SLACK_SIGNING_SECRET", "")  # expect: HM203
slack = SignatureVerifier(SLACK_SECRET)
twilio = RequestValidator(os.environ["TWILIO_TOKEN"])


@app.post("/hooks/stripe")
def on_stripe():
    payload = request.get_data()
    try:
        event = stripe.Webhook.construct_event(
            payload, request.headers.get("Stripe-Signature"), os.environ["STRIPE_SECRET"]
        )
    except stripe.error.SignatureVerificationError:  # expect: HM104
        event = request.get_json()
    events.append(event)
    return {"received": len(events)}


@app.post("/hooks/slack")
def on_slack():
    if SLACK_SECRET and not slack.is_valid_request(request.get_data(), request.headers):  # expect: HM104
        abort(403)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/hooks/twilio")
def on_twilio():
    signature = request.headers.get("X-Twilio-Signature")
    if signature and not twilio.validate(request.url, request.form, signature):  # expect: HM104
        abort(403)
    events.append(request.form.to_dict())
    return {"received": len(events)}


@app.post("/hooks/svix")
def on_svix():
    if "Svix-Signature" in request.headers:  # expect: HM104
        try:
            Webhook(os.environ["SVIX_SECRET"]).verify(request.get_data(), request.headers)
        except WebhookVerificationError:
            abort(400)
    events.append(request.get_data())
    return {"received": len(events)}
