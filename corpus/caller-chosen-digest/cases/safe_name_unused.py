"""The signature names a digest, and the program uses its own."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()


def is_signed():
    name, _, given = request.headers.get("X-Hub-Signature-256", "").partition("=")
    expected = name + "=" + hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), (name + "=" + given).encode())


def is_named_and_signed():
    """The name itself is a part of what is signed."""
    name = request.headers.get("X-Digest", "")
    text = name.encode() + b"\n" + request.get_data()
    expected = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode())  # expect: HM207
