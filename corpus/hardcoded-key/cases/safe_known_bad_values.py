"""Bad keys are named in order to be refused."""
import hashlib
import hmac
import os
import sys

from flask import Flask, abort, request

KNOWN = {b"changeme", b"secret", b"your-secret-here"}
EXAMPLE = "a-key-from-the-documentation-0123456789"
SECRET = os.environ["HOOK_SECRET"].encode()
if SECRET in KNOWN or SECRET == b"test":
    raise RuntimeError("HOOK_SECRET is known to everybody")
if hmac.compare_digest(SECRET, EXAMPLE.encode()):
    sys.exit("HOOK_SECRET is the example of the documentation")
app = Flask(__name__)
events = []


@app.post("/hooks/push")
def push():
    expected = "sha256=" + hmac.new(SECRET, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}
