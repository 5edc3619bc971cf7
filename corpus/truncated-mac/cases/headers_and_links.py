"""Clients that sign what they send, and links."""
import base64
import hashlib
import hmac
import os
from urllib.parse import urlencode

import requests

KEY = os.environ["API_KEY"].encode()
API = "https://api.example.com"


def in_a_header(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()[:24]  # expect: HM803
    return requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def in_base64(body):
    tag = base64.b64encode(hmac.digest(KEY, body, "sha256"))[:12]  # expect: HM803
    return requests.post(API, data=body, headers={"X-Body-Hmac": tag.decode()}, timeout=10)


def in_a_link(path):
    tag = hmac.new(KEY, path.encode(), hashlib.sha512).hexdigest()[0:16]  # expect: HM803
    return requests.get(f"{API}{path}?{urlencode({'sig': tag})}", timeout=10)


def in_a_form(order):
    tag = hmac.new(KEY, order.encode(), hashlib.sha1).hexdigest()[:20]  # expect: HM801, HM803
    return requests.post(API, data={"order": order, "checksum": tag}, timeout=10)


def from_the_end(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()[-8:]  # expect: HM803
    return requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)
