"""An extension whose window and readers are arguments: which of them is the time is told by what they are."""
import datetime
import hashlib
import hmac
import time

from flask import request


class Guard:
    def __init__(self, keys, window=60, read_time=None, read_mac=None):
        self.keys = keys
        self.window = window
        self.read_time = read_time or (lambda sent: sent.headers.get("X-Time"))
        self.read_mac = read_mac or (lambda sent: sent.headers.get("X-Mac", ""))

    def lets_in(self, sent):
        moment = datetime.datetime.fromtimestamp(float(self.read_time(sent)))
        if moment < datetime.datetime.now() - datetime.timedelta(seconds=self.window) \
                or moment > datetime.datetime.now():
            return False
        made = hmac.new(self.keys.find(sent), request.get_data(), hashlib.sha256)
        return hmac.compare_digest(made.hexdigest(), self.read_mac(sent))


class Clocked:
    """The same by seconds, with the bound on the other side first."""

    def __init__(self, key, slack=30):
        self.key = key
        self.slack = slack

    def lets_in(self, data):
        if int(data.get("time")) + self.slack < time.time():  # expect: HM106
            return False
        if int(data.get("time")) > time.time():
            return False
        made = hmac.new(self.key, data.get("time").encode() + b"." + data.get("body"), hashlib.sha256)
        return hmac.compare_digest(made.hexdigest(), data.get("mac"))
