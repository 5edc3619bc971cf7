"""A client of the program's own API, and one of somebody else's."""
import hashlib
import hmac
import os

import requests

KEY = os.environ["API_KEY"].encode()
API = os.environ["API_URL"]


def order(body):
    mac = hmac.new(KEY, body, hashlib.sha1).hexdigest()  # expect: HM801
    return requests.post(API + "/orders", data=body, headers={"X-Signature": mac}, timeout=10)


def search(text):
    mac = hmac.new(KEY, text.encode(), hashlib.md5).hexdigest()  # expect: HM801
    return requests.get(
        "https://api.example.com/search", params={"q": text, "sig": mac}, timeout=10
    )
