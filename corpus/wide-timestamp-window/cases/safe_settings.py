"""A window that is a setting: what it is is not known here."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
WINDOW = int(os.environ["WINDOW"])

app = Flask(__name__)
store = set()


def signed_time():
    stamp = request.headers.get("X-Timestamp", "")
    head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
    mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(401)
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 13):
        abort(401)
    return int(stamp)


@app.put("/setting")
def setting():
    if abs(int(time.time()) - signed_time()) > WINDOW:
        abort(401)
    return "", 204


@app.put("/configured")
def configured():
    if abs(int(time.time()) - signed_time()) > app.config["WINDOW"]:
        abort(401)
    return "", 204
