"""The side that signs: the hash leaves as a header or field with the name of a signature."""
import hashlib
import os
import time

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


md5 = lambda text: hashlib.md5(text).hexdigest()  # noqa: E731


class Client:
    """All fields are its own, the time among them; loops write them one by one."""

    def __init__(self):
        self.secret = SECRET

    def sign(self, fields):
        text = ""
        for name, value in sorted(fields.items(), key=lambda pair: pair[0]):
            text += "{}={}&".format(name, value)
        text += self.secret
        return md5(text.encode()).upper()
        #          ^^^^^^^^^^^^^ expect: HM802

    def address(self, fields={}):
        for name, value in dict(shop="7", timestamp=int(time.time())).items():
            fields[name] = value
        query = ""
        for name, value in fields.items():
            query += "{}={}&".format(name, value)
        query += "signature=" + self.sign(fields)
        return query

    def orders(self):
        fields = dict(page=1, size=20)
        return requests.get(API + "/orders?" + self.address(fields), timeout=10)


def version():
    """Nothing that changes from request to request: a password in another form."""
    fields = {"shop": "7", "kind": "version"}
    text = "".join(name + value for name, value in sorted(fields.items())) + SECRET
    proof = hashlib.sha1(text.encode()).hexdigest()
    return requests.get(API + "/version", params={"signature": proof}, timeout=10)
