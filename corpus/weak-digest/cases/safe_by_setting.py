"""Which digest it is, a setting says: that is not known here."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()
DIGEST = os.environ["API_DIGEST"]


def is_signed():
    expected = hmac.new(KEY, request.get_data(), DIGEST).hexdigest()
    given = request.headers.get("X-Signature", "")
    return hmac.compare_digest(expected.encode(), given.encode())


def is_signed_by_attribute():
    expected = hmac.new(KEY, request.get_data(), getattr(hashlib, DIGEST)).hexdigest()
    given = request.headers.get("X-Signature", "")
    return hmac.compare_digest(expected.encode(), given.encode())
