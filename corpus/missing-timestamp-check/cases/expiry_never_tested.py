"""A link with an expiry that is signed. The signer reads the clock, the verifier does not."""
import hashlib
import hmac
import os
import time
from urllib.parse import urlencode

from flask import Flask, abort, request, send_from_directory

KEY = os.environ["K"].encode()
FOLDER = os.environ.get("REPORTS", "/srv/reports")

app = Flask(__name__)


def signature_of(name, until):
    return hmac.new(KEY, f"{until}\n{name}".encode(), hashlib.sha256).hexdigest()


def link_to(name, seconds=3600):
    """A link for the mail; works for an hour, says the mail."""
    until = str(int(time.time()) + seconds)
    query = {"name": name, "until": until, "sig": signature_of(name, until)}
    return "https://reports.example/download?" + urlencode(query)


@app.get("/download")
def download():
    name = request.args.get("name", "")
    until = request.args.get("until", "")
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
    expected = signature_of(name, until)
    if not hmac.compare_digest(expected.encode(), request.args.get("sig", "").encode()):
        abort(403)
    return send_from_directory(FOLDER, name)
