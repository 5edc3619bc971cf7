"""Half of a digest, 128 bits and more."""
import base64
import hashlib
import hmac
import os

import requests

KEY = os.environ["API_KEY"].encode()
API = "https://api.example.com"


def digits(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()[:32]
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def octets(body):
    tag = hmac.new(KEY, body, hashlib.sha512).digest()[:32].hex()
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def base64_digits(body):
    tag = base64.b64encode(hmac.digest(KEY, body, "sha256")).decode()[:22]
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def all_of_it(body):
    tag = hmac.new(KEY, body, hashlib.sha256).hexdigest()[:64]
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)


def without_a_prefix(body):
    tag = ("sha256=" + hmac.new(KEY, body, hashlib.sha256).hexdigest())[7:]
    requests.post(API, data=body, headers={"X-Signature": tag}, timeout=10)
