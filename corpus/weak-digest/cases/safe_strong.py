"""Strong digests, and names that only look weak."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()
DIGESTS = {"sha1": hashlib.sha512}


def provided():
    return request.headers.get("X-Signature-Sha1", "").encode()


def strong():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())


def other():
    expected = hmac.new(KEY, request.get_data(), "sha3_224").hexdigest()
    return hmac.compare_digest(expected.encode(), provided())


def table():
    expected = hmac.new(KEY, request.get_data(), DIGESTS["sha1"]).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())
