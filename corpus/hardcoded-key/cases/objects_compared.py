"""The MAC object itself is compared, by mistake: it has a key all the same."""
import hashlib
import hmac

from flask import Flask, abort, request

SECRET = b"q7H!x0-pLw92zz"  # expect: HM201
app = Flask(__name__)
events = []


@app.post("/hooks/push")
def push():
    expected = hmac.new(SECRET, request.get_data(), hashlib.sha256)
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "").encode()):  # expect: HM112
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
