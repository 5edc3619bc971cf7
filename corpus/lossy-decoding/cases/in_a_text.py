"""A text is built of time and body: the fix is left to the author."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.post("/webhook/events")
def receive():
    stamp = request.headers.get("Webhook-Timestamp", "")
    body = request.get_data(as_text=True)  # expect: HM303
    message = f"{stamp}.{body}"
    expected = hmac.new(SECRET, message.encode(), hashlib.sha256).hexdigest()
    given = request.headers.get("Webhook-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    events.append(request.get_data())
    return {"events": len(events)}
