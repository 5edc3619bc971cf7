"""A vendor's header, or a route that others call: one level lower, and nobody here can change it."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["SHOP_SECRET"].encode()
app = Flask(__name__)
events = []


@app.post("/webhooks/paid")
def paid():
    expected = hashlib.sha256(SECRET + request.get_data()).hexdigest()  # expect: HM802
    given = request.headers.get("X-Heroku-Checksum", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"ok": True}
