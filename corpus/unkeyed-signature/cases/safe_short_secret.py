"""A literal beside the text may be a secret, if a bad one: another weakness."""
import hashlib
import hmac

from flask import Flask, abort, request

app = Flask(__name__)
orders = []


@app.post("/webhook")
def receive():
    text = request.get_data() + b"&key=demo12"
    expected = hashlib.md5(text).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    orders.append(request.get_data())
    return {"ok": True}
