"""A key that loses what is no ASCII, and a signature of which any such letter is thrown away."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["WEBHOOK_SECRET"].encode("ascii", "ignore")  # expect: HM303

app = Flask(__name__)
events = []


@app.post("/webhook/events")
def receive():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "").encode("ascii", "ignore")  # expect: HM303
    if not hmac.compare_digest(expected.encode(), given):
        abort(401)
    events.append(request.get_data())
    return {"events": len(events)}
