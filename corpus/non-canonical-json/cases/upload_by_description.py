"""The signed document names the upload by `repr`: another content goes under the same signature."""
import hmac
import json
import os
import time

from flask import Flask, request

KEY = os.environ["UPLOAD_KEY"].encode()

app = Flask(__name__)


def describe(value):
    return repr(value)


@app.post("/upload")
def upload():
    stamp = request.form.get("time", "")
    file = request.files.get("file")
    document = {"method": "POST", "path": request.path, "time": stamp, "file": file}
    text = json.dumps(document, default=describe, sort_keys=True, separators=(",", ":"))  # expect: HM301
    expected = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(expected.encode(), request.form.get("sig", "").encode()):
        return "no", 401
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) < 300):
        return "no", 401
    return {"received": True}
