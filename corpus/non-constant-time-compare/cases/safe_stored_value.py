"""A MAC beside a value that the server keeps: no attacker chooses either side."""
import hmac

from flask import session

KEY = open("/run/keys/hook", "rb").read()


class Record:
    def __init__(self, body):
        self.mac = hmac.new(KEY, body, "sha256").hexdigest()

    def is_unchanged(self, body):
        now = hmac.new(KEY, body, "sha256").hexdigest()
        return now == self.mac


def in_the_session(body):
    return hmac.new(KEY, body, "sha256").hexdigest() == session["mac"]


def known_answer(body):
    return hmac.new(KEY, body, "sha256").hexdigest() == "b613679a0814d9ec772f95d778c35fc5ff1697c4"
