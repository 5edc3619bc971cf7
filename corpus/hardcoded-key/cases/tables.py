"""Tables of keys: by client, by version, old and new."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

CLIENTS = {
    "billing": b"key-of-the-billing-client-40",  # expect: HM201
    "shipping": b"key-of-the-shipping-client-7c",  # expect: HM201
    "search": os.environ["SEARCH_KEY"].encode(),
}
ROTATION = [
    "new-key-of-the-rotation-a1f0",  # expect: HM201
    "old-key-of-the-rotation-3e9b",  # expect: HM201
]
SETTINGS = {"github": {"header": "X-Hub-Signature-256", "secret": "nested-in-a-table-d2c8"}}
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM201
VENDORS = [("github", b"in-a-pair-of-a-list-60be17")]  # expect: HM201
app = Flask(__name__)
events = []


def matches(key):
    mac = hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    return hmac.compare_digest(("sha256=" + mac).encode(), given.encode())


@app.post("/hooks/<client>")
def of_a_client(client):
    key = CLIENTS.get(client)
    if key is None or not matches(key):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/github/push")
def push():
    if not any(matches(key.encode()) for key in ROTATION):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


@app.post("/github/release")
def release():
    if not matches(SETTINGS["github"]["secret"].encode()):
        abort(401)
    events.append(request.get_data())
    return {"received": len(events)}


def by_vendor(body):
    return {name: hmac.new(key, body, hashlib.sha256).hexdigest() for name, key in VENDORS}


class Partners:
    """A plain hash as MAC, whose secret is chosen from a table: shown by `hmac`'s rule as well."""

    def __init__(self):
        self.partners = [
            {"name": "north", "secret": "key-of-partner-north-77"},  # expect: HM201
            {"name": "south", "secret": "key-of-partner-south-31"},  # expect: HM201
        ]

    def secret_of(self, name):
        return [one["secret"] for one in self.partners if one.get("name") == name][0]

    def is_genuine(self, name, text):
        mac = hashlib.sha256((text + self.secret_of(name)).encode()).hexdigest()  # expect: HM802
        given = request.headers.get("X-Partner", "")
        return hmac.compare_digest(mac.encode(), given.encode())


def fields_signed(fields):
    """What loops write are fields; the secret stands behind them."""
    text = ""
    for name, value in sorted(fields.items()):
        text += name + "=" + value + "&"
    return text


class Shop:
    def __init__(self):
        self.secret = "secret-of-the-shop-5d"  # expect: HM201

    def sign(self, fields):
        return hashlib.sha256((fields_signed(fields) + self.secret).encode()).hexdigest()  # expect: HM802

    def address(self, fields):
        return "https://shop.example/?" + fields_signed(fields) + "signature=" + self.sign(fields)
