"""The side that signs: the hash leaves as a header or field with the name of a signature."""
import hashlib
import os

import requests

SECRET = os.environ["PARTNER_SECRET"]
API = os.environ["PARTNER_API"]


def place(order):
    body = order.encode()
    mac = hashlib.sha256(SECRET.encode() + body).hexdigest()
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM802
    return requests.post(API + "/orders", data=body, headers={"X-Signature": mac}, timeout=10)


def cancel(number):
    fields = {"number": number, "shop": "7"}
    text = number + ":7:" + SECRET
    fields["sign"] = hashlib.sha256(text.encode()).hexdigest()  # expect: HM802
    return requests.post(API + "/cancel", data=fields, timeout=10)


def room(name):
    """The id of a room hides the name and proves nothing."""
    number = hashlib.sha256((SECRET + name).encode()).hexdigest()
    return requests.post(API + "/rooms", json={"room": number}, timeout=10)
