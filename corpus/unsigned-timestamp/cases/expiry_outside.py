"""Links whose expiry is tested and not signed: whoever has an old one writes a later expiry."""
import hashlib
import hmac
import os
import time
from datetime import datetime, timezone

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)


def signature_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()


def link_to(path):
    expires = int(time.time()) + 86400
    return f"https://media.example{path}?expires={expires}&sig={signature_of(path)}"


@app.get("/videos/<name>")
def video(name):
    try:
        expires = int(request.args.get("expires", "0"))
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM502
    except ValueError:
        abort(403)
    if time.time() > expires:
        abort(403)
    expected = signature_of(request.path)
    if not hmac.compare_digest(expected.encode(), request.args.get("sig", "").encode()):
        abort(403)
    return {"video": name}


@app.get("/images/<name>")
def image(name):
    expected = signature_of(request.path)
    if not hmac.compare_digest(expected.encode(), request.args.get("sig", "").encode()):
        abort(403)
    try:
        until = datetime.fromisoformat(request.args["until"])
        #                              ^^^^^^^^^^^^^^^^^^^^^ expect: HM502
        over = until <= datetime.now(timezone.utc)
    except (TypeError, ValueError):
        abort(403)
    if over:
        abort(403)
    return {"image": name}
