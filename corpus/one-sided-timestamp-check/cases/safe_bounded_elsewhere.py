"""Age and future are two tests in two functions; together they bound both sides."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["K"].encode()
WINDOW = int(os.environ.get("WINDOW", "300"))

app = Flask(__name__)
beds = []


class Request:
    """What was sent, by the names of the protocol."""

    def __init__(self):
        stamp = request.headers.get("X-Timestamp", "")
        self.genuine = self.fits(stamp)
        self.time = int(stamp) if stamp.isascii() and stamp.isdigit() and len(stamp) <= 12 else 0

    @staticmethod
    def fits(stamp):
        head = f"{request.method}\n{request.full_path}\n{stamp}\n".encode()
        mac = hmac.new(KEY, head + request.get_data(), hashlib.sha256).hexdigest()
        given = request.headers.get("X-Signature", "")
        return hmac.compare_digest(mac.encode(), given.encode())  # expect: HM505


def is_expired(sent):
    return time.time() - sent > WINDOW


def is_from_the_future(sent):
    return sent - time.time() > 5


@app.before_request
def authenticate():
    sent = Request()
    if not sent.genuine or is_expired(sent.time):
        abort(401)


@app.before_request
def clocks_agree():
    if is_from_the_future(Request().time):
        abort(401)


@app.post("/beds/water")
def water():
    beds.append(request.get_data())
    return "", 204


@app.delete("/beds")
def clear():
    beds.clear()
    return "", 204
