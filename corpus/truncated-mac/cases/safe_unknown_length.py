"""How much is left is not written down; or both are sent, a part to look at and the whole."""
import hashlib
import hmac
import os

import requests

KEY = os.environ["API_KEY"].encode()
API = "https://api.example.com"
LENGTH = int(os.environ["SIGNATURE_DIGITS"])


def as_configured(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()[:LENGTH]
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def as_asked(body, digits):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()[:digits]
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def with_a_short_one(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    headers = {"X-Signature": tag, "X-Signature-Short": tag[:8]}
    requests.post(API, data=body, headers=headers, timeout=10)


def shown(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()
    print("signed", tag[:8])
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)
