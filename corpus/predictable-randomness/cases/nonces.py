"""Clients whose nonces others can guess."""
import hashlib
import hmac
import os
import time
import random
import uuid

import requests

KEY = os.environ["API_KEY"].encode()


def signed(nonce, body):
    stamp = str(int(time.time()))
    message = "\n".join([stamp, nonce, body])
    mac = hmac.new(KEY, message.encode(), hashlib.sha256).hexdigest()
    return {"X-Nonce": nonce, "X-Timestamp": stamp, "X-Signature": mac}


def order(body):
    nonce = str(random.getrandbits(64))  # expect: HM206
    return requests.post("https://shop.example/orders", data=body, headers=signed(nonce, body), timeout=5)


def refund(body):
    nonce = uuid.uuid1().hex  # expect: HM206
    return requests.post("https://shop.example/refunds", data=body, headers=signed(nonce, body), timeout=5)


def cancel(body):
    headers = signed(str(random.randint(1, 2**63)), body)  # expect: HM206
    return requests.post("https://shop.example/cancels", data=body, headers=headers, timeout=5)


class Payments:
    """The nonce waits in a table that is signed and sent, field by field."""

    def __init__(self, shop, key):
        self.shop = shop
        self.key = key

    @property
    def nonce(self):
        return "".join(random.choice("0123456789abcdef") for _ in range(32))  # expect: HM206

    def sign(self, fields):
        text = "&".join("=".join((name, fields[name])) for name in sorted(fields.keys()))
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()

    def as_xml(self, fields):
        text = ""
        for name, value in fields.items():
            text += "<{0}>{1}</{0}>".format(name, value)
        return "<xml>{}</xml>".format(text).encode()

    def pay(self, fields):
        fields.setdefault("shop", self.shop)
        fields.setdefault("nonce", self.nonce)
        fields.setdefault("sign", self.sign(fields))
        return requests.post("https://shop.example/pay", data=self.as_xml(fields), timeout=5)


def checksum(text, salt=None):
    """Whoever calls it without a salt signs, with one verifies."""
    salt = salt or "%08x" % random.getrandbits(32)  # expect: HM206
    return salt + hmac.new(KEY, (salt + text).encode(), hashlib.sha256).hexdigest()


def is_genuine(text, given):
    return hmac.compare_digest(checksum(text, given[:8]), given)
